'use client';

import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { Popover } from '@/components/ui/popover';
import { Sheet } from '@/components/ui/sheet';
import { ChoiceList, FilterList } from './filter-list';
import {
  type CompareChoice,
  chosenWords,
  countedAs,
  type FilterDimension,
  type PeriodChoice,
} from './filter-options';
import { PeriodForm } from './period-form';

export type FilterBarProps = {
  period: PeriodChoice;
  compare?: CompareChoice | null;
  /** Touchpoint, channel, survey, then attributes. The first three have a button, the rest share one. */
  dimensions: readonly FilterDimension[];
  /** The same with the answers of each choice, where these are counted while the page is shown. */
  counted?: Promise<readonly FilterDimension[]>;
  /** The page without any filter; null if none is set. */
  clearHref: string | null;
  /** At the end: export, share. */
  children?: ReactNode;
};

const buttons = 3;

function PeriodPopover({ period }: { period: PeriodChoice }) {
  const t = useWords();
  return (
    <Popover
      label={t('filters.period')}
      className="menu period"
      trigger={
        <Button>
          <Icon name="calendar" />
          {period.label}
          <Icon name="down" small />
        </Button>
      }
    >
      <ChoiceList label={t('filters.period')} options={period.presets} />
      <hr />
      <PeriodForm key={`${period.custom.from}-${period.custom.to}`} custom={period.custom} />
    </Popover>
  );
}

function DimensionPopover({ dimension }: { dimension: FilterDimension }) {
  const t = useWords();
  return (
    <Popover
      label={dimension.label}
      className="menu"
      trigger={
        <Button className="desk-only" variant={dimension.clearHref ? 'on' : 'default'}>
          <span className="k">{dimension.label}</span>
          <span className="v">{chosenWords(t, dimension.options)}</span>
          <Icon name="down" small />
        </Button>
      }
    >
      <FilterList dimension={dimension} />
    </Popover>
  );
}

/** All filters one under the other, those that are set open. */
export function FilterGroups({ dimensions }: { dimensions: readonly FilterDimension[] }) {
  const t = useWords();
  return dimensions.map((dimension) => (
    <details key={dimension.key} className="filter-group" open={dimension.clearHref !== null}>
      <summary>
        <Icon name="right" small />
        <span className="k">{dimension.label}</span>
        <span className="v">{chosenWords(t, dimension.options)}</span>
      </summary>
      <FilterList dimension={dimension} />
    </details>
  ));
}

function MorePopover({ dimensions }: { dimensions: readonly FilterDimension[] }) {
  const t = useWords();
  const set = dimensions.filter(({ clearHref }) => clearHref !== null).length;
  return (
    <Popover
      label={t('filters.more')}
      className="menu"
      trigger={
        <Button className="desk-only" variant={set > 0 ? 'on' : 'dashed'}>
          <Icon name="plus" small />
          {set > 0 ? t('filters.filters-set', { n: set }) : t('filters.filter')}
        </Button>
      }
    >
      <FilterGroups dimensions={dimensions} />
    </Popover>
  );
}

function PhoneFilters({ compare, dimensions, clearHref }: FilterBarProps) {
  const t = useWords();
  const set = dimensions.filter((dimension) => dimension.clearHref !== null).length;
  return (
    <Sheet
      title={t('filters.filters')}
      trigger={
        <Button className="phone-only" variant={set > 0 ? 'on' : 'default'}>
          <Icon name="filter" />
          {set > 0 ? t('filters.filters-set', { n: set }) : t('filters.filters')}
        </Button>
      }
    >
      <div className="menu p-0!">
        {compare ? (
          <>
            <p className="t">{t('filters.compared-with')}</p>
            <ChoiceList label={t('filters.compared-with')} options={compare.options} />
            <hr />
          </>
        ) : null}
        <FilterGroups dimensions={dimensions} />
        {clearHref ? (
          <LinkButton href={clearHref} scroll={false} className="mt-3">
            {t('filters.clear-all')}
          </LinkButton>
        ) : null}
      </div>
    </Sheet>
  );
}

/** The filters with their counts; until these have come, with those of the view before. */
function useCounted({
  dimensions,
  counted,
}: Pick<FilterBarProps, 'dimensions' | 'counted'>): readonly FilterDimension[] {
  const [last, setLast] = useState({ of: dimensions, found: dimensions });
  useEffect(() => {
    let isShown = true;
    const show = (found: readonly FilterDimension[]) =>
      startTransition(() => {
        if (isShown) setLast({ of: dimensions, found });
      });
    // Without its counts a filter is of use, too.
    counted?.then(show, () => undefined);
    return () => {
      isShown = false;
    };
  }, [dimensions, counted]);
  return last.of === dimensions ? last.found : countedAs(last.found, dimensions);
}

/** Moves everything on the page; the address is its twin. It is given finished links and adds none of its own. */
export function FilterBar(props: FilterBarProps) {
  const t = useWords();
  const { period, compare, clearHref, children } = props;
  const dimensions = useCounted(props);
  const rest = dimensions.slice(buttons);
  return (
    <section className="filters" aria-label={t('filters.label')}>
      <PeriodPopover period={period} />
      {compare ? (
        <Popover
          label={t('filters.compare-with')}
          className="menu"
          trigger={
            <Button className="desk-only">
              <span className="k">{t('filters.versus')}</span>
              {compare.label}
              <Icon name="down" small />
            </Button>
          }
        >
          <ChoiceList label={t('filters.compare-with')} options={compare.options} />
        </Popover>
      ) : null}
      {dimensions.slice(0, buttons).map((dimension) => (
        <DimensionPopover key={dimension.key} dimension={dimension} />
      ))}
      {rest.length > 0 ? <MorePopover dimensions={rest} /> : null}
      {clearHref ? (
        <LinkButton href={clearHref} scroll={false} variant="quiet" className="desk-only">
          {t('filters.clear')}
        </LinkButton>
      ) : null}
      {compare || dimensions.length > 0 ? (
        <PhoneFilters {...props} dimensions={dimensions} />
      ) : null}
      <span className="gap" />
      {children}
    </section>
  );
}
