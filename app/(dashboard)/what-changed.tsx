import { WhatChangedTable } from '@/components/metrics/what-changed-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { ViewLink } from '@/components/ui/view-link';
import { explained } from '@/lib/docs/addresses';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { shortName } from '@/lib/metrics/definition';
import { formatCount } from '@/lib/metrics/format';
import { countAnswers } from '@/lib/metrics/score-counts';
import { lowBase } from '@/lib/metrics/small-base';
import type { MovedCell, Movements } from '@/lib/reports/cells';
import { answersHref, onScale } from '@/lib/reports/links';
import { whyHref } from '@/lib/reports/why-address';

const shown = 6;

/** The places whose score changed by more than chance, all of them tested together. */
export function WhatChanged({
  movements,
  query,
}: {
  movements: Movements | null;
  query: MetricQuery;
}) {
  if (!movements) return <NothingCompared query={query} />;
  const rows = movements.real.slice(0, shown).map(rowOf(query));
  return (
    <Panel
      title="What really changed"
      about={explained.manyChanges}
      right={
        rows.length > 0 ? (
          <span className="desk-only">outside the grey is more than chance</span>
        ) : null
      }
      foot={<Foot movements={movements} query={query} />}
    >
      <WhatChangedTable rows={rows} empty={emptyWords(movements)} />
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

function emptyWords({ tested }: Movements): string {
  return tested === 0
    ? `No touchpoint and channel has ${lowBase} answers in both periods, so no change can be judged.`
    : 'Nothing moved by more than chance.';
}

function Foot({ movements, query }: { movements: Movements; query: MetricQuery }) {
  const { real, tested, withinNoise, tooFew } = movements;
  const more = real.length - shown;
  return (
    <>
      {formatCount(tested)} series tested together, 5 % false discoveries at most.{' '}
      {formatCount(withinNoise)} moved within noise, {formatCount(tooFew)} had too few answers.{' '}
      {more > 0 ? `${formatCount(more)} more are real. ` : null}
      <ViewLink className="underline" href={`/board${printMetricQuery(query)}`}>
        See all
      </ViewLink>
      <WhyLinks movements={movements} query={query} />
    </>
  );
}

/** For each metric that changed somewhere, the way to its split. */
function WhyLinks({ movements, query }: { movements: Movements; query: MetricQuery }) {
  const names = new Map(
    movements.real.map(({ series: { definition } }) => [definition.metric, shortName(definition)]),
  );
  return [...names].map(([metric, name]) => (
    <span key={metric}>
      {' · '}
      <ViewLink className="underline" href={whyHref({ ...query, by: null }, metric)}>
        Why did {name} move?
      </ViewLink>
    </span>
  ));
}

function NothingCompared({ query }: { query: MetricQuery }) {
  const all = query.preset === 'all-time';
  return (
    <Panel title="What really changed">
      <EmptyState
        title="Nothing is compared"
        actions={
          <LinkButton
            href={`/${printMetricQuery(all ? { ...query, preset: 'last-12-months' } : { ...query, compare: 'previous' })}`}
          >
            {all ? 'Last 12 months' : 'Compare with the period before'}
          </LinkButton>
        }
      >
        {all
          ? 'There is nothing before all time. A shorter period has one before it.'
          : 'With a comparison, this shows which places changed by more than chance.'}
      </EmptyState>
    </Panel>
  );
}
