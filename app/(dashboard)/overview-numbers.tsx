import type { ReactNode } from 'react';
import { useWords } from '#words';
import { MetricCard, MetricCards } from '@/components/metrics/metric-card';
import { PageHeader } from '@/components/ui/page-header';
import { ViewLink } from '@/components/ui/view-link';
import { targetsFor } from '@/db/queries/targets';
import type { ValueThere } from '@/db/queries/value-there';
import { explained } from '@/lib/docs/addresses';
import { answerWords } from '@/lib/exports/view-facts';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { metricIds } from '@/lib/metrics/definition';
import { headline } from '@/lib/metrics/headline';
import type { ResponseRate } from '@/lib/metrics/response-rate';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { againstTarget, type TargetValues } from '@/lib/metrics/target';
import { targetFlag } from '@/lib/metrics/target-words';
import { aimOf, onlyTouchpoint, targetAt } from '@/lib/reports/goals';
import type { MetricReport } from '@/lib/reports/metric-report';
import { type Overview, overview } from '@/lib/reports/overview';
import { periodWords } from '@/lib/reports/period-words';
import { rateWords, responseRates } from '@/lib/reports/response-rate';
import { sparkPoint } from '@/lib/reports/trend-points';
import { valueTiles } from '@/lib/reports/value-tiles';
import type { View } from '@/lib/reports/view';
import { shortName } from '@/lib/words/definition-words';
import { formatValue } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import { richWords } from '@/lib/words/rich-words';
import type { Words } from '@/lib/words/words';
import { ChurnTile } from './churn-tile';
import { ClvTile } from './clv-tile';
import { Hardest } from './hardest';
import { NoAnswers } from './no-answers';
import { PrintFooter } from './print-footer';
import { WhatChanged } from './what-changed';

/** The head, the cards and the two tables: all of it from one report. */
export async function OverviewNumbers({ view, there }: { view: View; there: ValueThere }) {
  const t = await requestWords();
  const { member, catalog, query } = view;
  const [report, value, rates, targets] = await Promise.all([
    overview(t, member.scope, catalog, query),
    tilesOfValue(view, there),
    responseRates(member.scope, catalog, query),
    targetsFor(member.scope),
  ]);
  const answered = report.tiles.filter(({ score }) => score !== null);
  if (answered.length === 0) {
    return (
      <>
        <NoAnswers view={view} path="/" metrics={metricIds} />
        {value.length > 0 ? (
          <div className="mt-4">
            <MetricCards>{value}</MetricCards>
          </div>
        ) : null}
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={sentence(t, answered)}
        description={
          <>
            {description(t, report, query)}{' '}
            <ViewLink className="underline" href={explained.scores} orNothing>
              {t('ui.how-made')}
            </ViewLink>
          </>
        }
      />
      <MetricCards>
        {report.tiles.map((tile) => (
          <Tile
            key={tile.metric}
            tile={tile}
            query={query}
            rate={rates.get(tile.metric)}
            target={targetAt(targets, tile.series.definition, onlyTouchpoint(query, catalog))}
          />
        ))}
        {value}
      </MetricCards>
      <div className="mb-4 grid gap-4 min-[1181px]:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <WhatChanged movements={report.movements} query={query} />
        <Hardest hardest={report.hardest} query={query} />
      </div>
      <PrintFooter
        view={view}
        address={`/${printMetricQuery(query)}`}
        n={answerWords(
          t,
          report.tiles.reduce((sum, { counts }) => sum + countAnswers(counts), 0),
        )}
        definitions={answered.map(({ series }) => series.definition)}
      />
    </>
  );
}

/** Churn and value where customers pay. */
async function tilesOfValue({ member, query }: View, there: ValueThere): Promise<ReactNode[]> {
  const { churn, clv } = await valueTiles(member.scope, query, there);
  const address = printMetricQuery(query);
  return [
    churn ? <ChurnTile key="churn" {...churn} href={`/churn${address}`} /> : null,
    clv ? <ClvTile key="clv" {...clv} href={`/clv${address}`} /> : null,
  ].filter((tile) => tile !== null);
}

type TileProps = {
  tile: MetricReport;
  query: MetricQuery;
  rate: ResponseRate | undefined;
  target: TargetValues | null;
};

function Tile({ tile, query, rate, target }: TileProps) {
  const t = useWords();
  const { metric, series, score, change, buckets } = tile;
  const standing = target && againstTarget(score, target);
  return (
    <MetricCard
      href={`/metrics/${metric}${printMetricQuery(query)}`}
      definition={series.definition}
      score={score}
      change={change}
      points={buckets.map(sparkPoint)}
      {...(standing
        ? { target: aimOf(t, standing, series.definition), flag: targetFlag(t, standing) }
        : {})}
      {...(rate ? { aside: rateWords(t, rate) } : {})}
    />
  );
}

/** What changed; where nothing can be compared, what is. */
function sentence(t: Words, tiles: readonly MetricReport[]): string {
  const open = tiles.filter(({ counts }) => countAnswers(counts) >= hiddenBelow);
  if (open.length === 0) return t('overview.few-to-show');
  const named = open.map(({ metric, change, series, score }) => ({
    name: shortName(t, series.definition),
    metric,
    change,
    definition: series.definition,
    value: formatValue(t, score?.value ?? null, series.definition),
  }));
  if (named.some(({ change }) => change !== null)) return headline(t, named);
  const values = named.map(({ name, value }) => `${name} ${value}`).join(t('figures.comma'));
  return t('overview.values', { values });
}

function description(t: Words, { movements }: Overview, query: MetricQuery) {
  const surest = movements?.real[0];
  if (!surest) return periodWords(t, query);
  const { series, touchpoint, channel, change } = surest;
  const { definition } = series;
  return (
    <>
      {richWords(t, 'overview.surest', {
        touchpoint: touchpoint.name,
        channel: channel.name,
        name: shortName(t, definition),
        from: formatValue(t, change.from, definition),
        to: formatValue(t, change.to, definition),
        num: (words) => <span className="num">{words}</span>,
      })}
      <br />
      {periodWords(t, query)}
    </>
  );
}
