import type { ReactNode } from 'react';
import { useWords } from '#words';
import { extent } from '@/components/charts/series';
import { Sparkline } from '@/components/charts/sparkline';
import { DistributionChart } from '@/components/metrics/distribution-chart';
import { FilterGroups } from '@/components/metrics/filter-bar';
import { intervalWords, standing, valueParts } from '@/components/metrics/standing';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Panel } from '@/components/ui/panel';
import { Popover } from '@/components/ui/popover';
import { ViewLink, WithLinks } from '@/components/ui/view-link';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { describeScore } from '@/lib/metrics/summary';
import { filterBar } from '@/lib/reports/filter-options';
import { answersHref, onScale } from '@/lib/reports/links';
import type { SegmentReport } from '@/lib/reports/segment-report';
import { compareHref, type SegmentSide } from '@/lib/reports/segments';
import { sparkPoint } from '@/lib/reports/trend-points';
import { formatCount } from '@/lib/words/figures';
import { richWords } from '@/lib/words/rich-words';
import type { SegmentViews } from './segment-views';

type SegmentProps = {
  side: SegmentSide;
  name: string;
  views: SegmentViews;
  report: SegmentReport;
  metric: MetricId;
};

/** What the eye sees from its place. */
function aloud(words: ReactNode) {
  return <span className="sr-only">{words}</span>;
}

/** One of the two: its filters, its score, how its answers spread, how it went. */
export function Segment({ side, name, views, report, metric }: SegmentProps) {
  const t = useWords();
  const { query } = views[side];
  const { series, score, counts, buckets } = report[side];
  const { definition } = series;
  const state = standing(score);
  const isShown = state === 'few' || state === 'enough';
  return (
    <Panel
      title={name}
      note={t(`compare.place-${side}`)}
      right={
        <WithLinks>
          <Filters {...{ side, views, metric }} />
        </WithLinks>
      }
    >
      {isShown ? (
        <div className="px-4 pb-4">
          <Value report={report} side={side} />
          <Sparkline
            points={buckets.map(sparkPoint)}
            domain={extent([...report.a.buckets, ...report.b.buckets].map(sparkPoint))}
            label={t('compare.trend', {
              name,
              interval: query.interval,
              score: describeScore(t, score, definition),
            })}
          />
          <div className="mt-4">
            <DistributionChart
              counts={counts}
              before={null}
              definition={definition}
              atLeast={largestShare(report)}
            />
          </div>
          <p className="mt-2 flex flex-wrap gap-x-4 text-xs">
            <ViewLink orNothing href={answersHref(onScale(query, series), { metric })}>
              {richWords(t, 'compare.its-answers', { name, aloud })}
            </ViewLink>
            <ViewLink orNothing href={`/metrics/${metric}${printMetricQuery(query)}`}>
              {richWords(t, 'compare.its-trend', { name, aloud })}
            </ViewLink>
          </p>
        </div>
      ) : (
        <p className="px-4 pb-4 text-ink-2">
          {state === 'hidden' ? t('compare.few', { n: hiddenBelow }) : t('compare.none')}
        </p>
      )}
    </Panel>
  );
}

/** The tallest bar of both, so that their bars compare. */
function largestShare({ a, b }: SegmentReport): number {
  const shares = [a, b].flatMap(({ counts }) => {
    const all = countAnswers(counts);
    return all < hiddenBelow ? [] : counts.map((each) => each / all);
  });
  return Math.max(0.05, ...shares);
}

function Value({ report, side }: Pick<SegmentProps, 'report' | 'side'>) {
  const t = useWords();
  const { score, series } = report[side];
  const [value, unit] = valueParts(t, score, series.definition);
  return (
    <p className="num flex flex-wrap items-baseline gap-x-2">
      <b className="text-[28px] leading-[34px] font-semibold">
        {value}
        {unit ? <small className="ms-0.5 text-[15px]">{unit}</small> : null}
      </b>
      <span className="text-xs text-ink-3">{intervalWords(t, score, series.definition)}</span>
      <span className="ms-auto text-xs text-ink-3">n {formatCount(t, score?.n ?? 0)}</span>
    </p>
  );
}

/** The filters of one side; each choice is an address that keeps the other side. */
function Filters({ side, views, metric }: Pick<SegmentProps, 'side' | 'views' | 'metric'>) {
  const t = useWords();
  const other = side === 'a' ? views.b : views.a;
  const address = (changed: MetricQuery) => {
    const [own, others] = [changed.filters, other.query.filters];
    return compareHref(
      changed,
      metric,
      side === 'a' ? { a: own, b: others } : { a: others, b: own },
    );
  };
  const surveys = views[side].catalog.survey
    .filter((survey) => survey.metric === metric)
    .map(({ key }) => key);
  const { dimensions } = filterBar(t, views[side], { path: '/compare', address, surveys }, null);
  return (
    <Popover
      label={t('compare.filters-of', { side })}
      align="end"
      className="menu"
      trigger={
        <Button small>
          <Icon name="filter" />
          {richWords(t, 'compare.filters', { side, aloud })}
        </Button>
      }
    >
      <FilterGroups dimensions={dimensions} />
    </Popover>
  );
}
