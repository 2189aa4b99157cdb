'use client';

import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import type { Definition } from '@/lib/metrics/definition';
import { definitionWords } from '@/lib/words/definition-words';
import { formatCount } from '@/lib/words/figures';

export type DefinitionPopoverProps = {
  definition: Definition;
  n: number | null;
  /** The formula with this period's numbers: '75,778 ÷ 14,141'. */
  worked?: string;
  question?: string;
  /** Further rows: ['Target', '5.50, set 8 January']. */
  more?: readonly (readonly [string, string])[];
  /** Where the formula is explained, and what counts as a signal. */
  docsHref: string;
  signalHref?: string;
};

/** The (i) beside a number: how it is made, from what, by whose formula. */
export function DefinitionPopover(props: DefinitionPopoverProps) {
  const t = useWords();
  const { definition, n, worked, question, more = [], docsHref, signalHref } = props;
  const words = definitionWords(t, definition);
  const { label, caption, formula, denominator, intervalName, source } = words;
  const rows: readonly (readonly [string, string])[] = [
    ['n', n === null ? t('metric.no-answers') : formatCount(t, n)],
    [t('metric.counts'), denominator],
    [t('metric.interval-term'), intervalName],
    ...more,
    [t('metric.source'), source],
  ];
  return (
    <Popover
      label={t('metric.how-made')}
      className="def"
      trigger={
        <Button variant="quiet" icon aria-label={t('metric.how-made')}>
          <Icon name="info" />
        </Button>
      }
    >
      <p className="font-semibold">{t('metric.label-caption', { label, caption })}</p>
      {question ? (
        <p className="text-xs text-ink-2">{t('cards.quote', { words: question })}</p>
      ) : null}
      <dl className="defs mt-2">
        <dt>{t('metric.formula')}</dt>
        <dd className="mono">
          {formula}
          {worked ? ` = ${worked}` : ''}
        </dd>
        {rows.map(([term, said]) => (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 flex flex-wrap gap-x-4 text-xs">
        <a href={docsHref}>{t('metric.formula-explained')}</a>
        {signalHref ? <a href={signalHref}>{t('metric.what-trend-says')}</a> : null}
      </p>
    </Popover>
  );
}
