import { useWords } from '#words';
import { WhatChangedTable } from '@/components/metrics/what-changed-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { ViewLink } from '@/components/ui/view-link';
import { explained } from '@/lib/docs/addresses';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { countAnswers } from '@/lib/metrics/score-counts';
import { lowBase } from '@/lib/metrics/small-base';
import type { MovedCell, Movements } from '@/lib/reports/cells';
import { answersHref, onScale } from '@/lib/reports/links';
import { whyHref } from '@/lib/reports/why-address';
import { shortName } from '@/lib/words/definition-words';
import { formatCount, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

const shown = 6;

/** The places whose score changed by more than chance, all of them tested together. */
export function WhatChanged({
  movements,
  query,
}: {
  movements: Movements | null;
  query: MetricQuery;
}) {
  const t = useWords();
  if (!movements) return <NothingCompared query={query} />;
  const rows = movements.real.slice(0, shown).map(rowOf(query));
  return (
    <Panel
      title={t('overview.really-changed')}
      about={explained.manyChanges}
      right={
        rows.length > 0 ? <span className="desk-only">{t('overview.outside-grey')}</span> : null
      }
      foot={<Foot movements={movements} query={query} />}
    >
      <WhatChangedTable rows={rows} empty={emptyWords(t, movements)} />
    </Panel>
  );
}

function rowOf(query: MetricQuery) {
  return ({ series, touchpoint, channel, change, counts }: MovedCell) => {
    const { definition } = series;
    const { metric } = definition;
    return {
      key: `${metric} ${touchpoint.key} ${channel.key}`,
      href: answersHref(onScale(query, series), {
        metric,
        touchpoint: touchpoint.key,
        channel: channel.key,
      }),
      where: touchpoint.name,
      detail: channel.name,
      whyHref: whyHref(placeQuery(query, touchpoint.key, channel.key), metric),
      definition,
      change,
      n: countAnswers(counts),
    };
  };
}

/** The query of one touchpoint in one channel. */
function placeQuery(query: MetricQuery, touchpoint: string, channel: string): MetricQuery {
  const filters = { ...query.filters, touchpoint: [touchpoint], channel: [channel] };
  return { ...query, filters, by: null };
}

function emptyWords(t: Words, { tested }: Movements): string {
  return tested === 0 ? t('overview.changed-no-base', { n: lowBase }) : t('overview.changed-none');
}

function Foot({ movements, query }: { movements: Movements; query: MetricQuery }) {
  const t = useWords();
  const { real, tested, withinNoise, tooFew } = movements;
  const more = real.length - shown;
  return (
    <>
      {paragraph(t, [
        t('overview.tested', { n: formatCount(t, tested) }),
        t('overview.tested-rest', {
          noise: formatCount(t, withinNoise),
          few: formatCount(t, tooFew),
        }),
        more > 0 ? t('overview.more-real', { n: formatCount(t, more) }) : '',
      ])}{' '}
      <ViewLink className="underline" href={`/board${printMetricQuery(query)}`}>
        {t('overview.see-all')}
      </ViewLink>
      <WhyLinks movements={movements} query={query} />
    </>
  );
}

/** For each metric that changed somewhere, the way to its split. */
function WhyLinks({ movements, query }: { movements: Movements; query: MetricQuery }) {
  const t = useWords();
  const names = new Map(
    movements.real.map(({ series: { definition } }) => [
      definition.metric,
      shortName(t, definition),
    ]),
  );
  return [...names].map(([metric, name]) => (
    <span key={metric}>
      {' · '}
      <ViewLink className="underline" href={whyHref({ ...query, by: null }, metric)}>
        {t('overview.why-did', { name })}
      </ViewLink>
    </span>
  ));
}

function NothingCompared({ query }: { query: MetricQuery }) {
  const t = useWords();
  const all = query.preset === 'all-time';
  return (
    <Panel title={t('overview.really-changed')}>
      <EmptyState
        title={t('overview.nothing-compared')}
        actions={
          <LinkButton
            href={`/${printMetricQuery(all ? { ...query, preset: 'last-12-months' } : { ...query, compare: 'previous' })}`}
          >
            {t(all ? 'names.period-last-12-months' : 'overview.compare-before')}
          </LinkButton>
        }
      >
        {t(all ? 'overview.all-time-alone' : 'overview.compare-to-see')}
      </EmptyState>
    </Panel>
  );
}
