import { Suspense } from 'react';
import { NoAnswers } from '@/app/(dashboard)/no-answers';
import { PrintFooter } from '@/app/(dashboard)/print-footer';
import { ViewNotices } from '@/app/(dashboard)/view-filters';
import { Later } from '@/components/ui/later';
import { PageHeader } from '@/components/ui/page-header';
import { type Target, targetsFor } from '@/db/queries/targets';
import { answerWords } from '@/lib/exports/view-facts';
import { type Dimension, type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import type { Definition, MetricId } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import type { FilterPage } from '@/lib/reports/filter-options';
import { onlyTouchpoint, targetAt } from '@/lib/reports/goals';
import {
  type MetricReport,
  type MetricTotals,
  metricReport,
  metricTotals,
} from '@/lib/reports/metric-report';
import { metricDetails, metricHeadline } from '@/lib/reports/metric-sentences';
import { periodWords } from '@/lib/reports/period-words';
import { marksOf, readMarks, type TrendMarks } from '@/lib/reports/trend-marks';
import type { View } from '@/lib/reports/view';
import { shortName } from '@/lib/words/definition-words';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { Distribution } from './distribution';
import { Figures } from './figures';
import { Groups } from './groups';
import { LatestNote } from './latest-note';
import { ChartsSkeleton } from './metric-skeleton';
import { NoSurvey } from './no-survey';
import { Shares } from './shares';
import { type Shown, shownParams } from './shown-params';
import { FewAnswers, Tools } from './tools';
import { Trend, TwinTable } from './trend';

export type MetricNumbersProps = Shown & {
  view: View;
  metric: MetricId;
  page: FilterPage;
  /** Its figures, where they are on their way already. */
  totals?: Promise<MetricTotals | null>;
};

/** What is said of the whole, before any trend. */
export type TotalsProps = Omit<MetricNumbersProps, 'metric' | 'totals'> & {
  report: MetricTotals;
};

/** What a part of the page with a trend is drawn from. */
export type ReportProps = Omit<TotalsProps, 'report'> & {
  report: MetricReport;
  /** Notes and breaks on its trend. */
  marks: TrendMarks;
  /** What the score is to reach, for the whole or the one touchpoint it is narrowed to. */
  target: Target | null;
};

/** What a metric page tells apart: what was asked for, or the channels. */
function splitOf(query: MetricQuery): MetricQuery & { by: Dimension } {
  return { ...query, by: query.by ?? 'channel' };
}

/** The figures that a metric page begins with. */
export async function metricFigures(view: View, metric: MetricId): Promise<MetricTotals | null> {
  const t = await requestWords();
  return metricTotals(t, view.member.scope, view.catalog, metric, splitOf(view.query));
}

/** Everything of a metric page that depends on the answers: figures first, trends as soon as they are counted. */
export async function MetricNumbers(props: MetricNumbersProps) {
  const t = await requestWords();
  const { view, metric, page, totals = metricFigures(view, metric) } = props;
  const { member, catalog, query } = view;
  const [report, targets] = await Promise.all([totals, targetsFor(member.scope)]);
  if (!report) return <NoSurvey metric={metric} role={member.role} />;
  const { definition } = report.series;
  const target = targetAt(targets, definition, onlyTouchpoint(query, catalog));
  const eyebrow = eyebrowOf(t, definition);
  const answers = countAnswers(report.counts);
  if (answers < hiddenBelow) {
    return (
      <>
        <NoAnswers
          view={view}
          path={page.path}
          metrics={[metric]}
          of={t(`names.metric-${metric}`)}
          eyebrow={eyebrow}
          n={answers}
        />
        {report.series.otherScales > 0 ? (
          <div className="mt-4">
            <Tools {...props} report={report} />
          </div>
        ) : null}
      </>
    );
  }
  return (
    <>
      <ViewNotices notices={report.notices} />
      <PageHeader
        eyebrow={eyebrow}
        title={metricHeadline(t, report)}
        description={
          <>
            {metricDetails(t, report, query, splitOf(query).by)}
            <br />
            {periodWords(t, query)}
          </>
        }
      >
        <Figures {...{ report, query, target }} />
      </PageHeader>
      <Tools {...props} report={report} />
      <LatestNote report={report} />
      <FewAnswers answers={answers} />
      <Suspense fallback={<ChartsSkeleton metric={metric} query={query} />}>
        <Later>
          <Charts {...props} target={target} />
        </Later>
      </Suspense>
      <PrintFooter
        view={view}
        address={`${page.path}${printMetricQuery(query, shownParams(props))}`}
        n={answerWords(t, answers)}
        definitions={[definition]}
      />
    </>
  );
}

/** `Customer Effort Score, CES` */
function eyebrowOf(t: Words, definition: Definition): string {
  const { metric } = definition;
  const short = t(`names.metric-${metric}`);
  if (shortName(t, definition) !== short) return t('metric.eyebrow-style', { short });
  return t('metric.eyebrow', { short, long: t(`names.metric-${metric}-long`) });
}

/** The course of the score, in the way it was asked for. */
function Course(props: ReportProps) {
  if (props.isTable) return <TwinTable {...props} whole />;
  return props.isShares ? <Shares {...props} /> : <Trend {...props} />;
}

/** The trend, the distribution and the groups, as pictures or as tables. */
async function Charts({
  metric,
  totals,
  ...rest
}: MetricNumbersProps & Pick<ReportProps, 'target'>) {
  const t = await requestWords();
  const { member, catalog, query } = rest.view;
  const split = splitOf(query);
  const [report, asked] = await Promise.all([
    metricReport(t, member.scope, catalog, metric, split),
    readMarks(member.scope, catalog, metric, query),
  ]);
  if (!report) return null;
  const props = { ...rest, report, marks: marksOf(t, asked, catalog, report, query) };
  return (
    <>
      <Course {...props} />
      <div className="mb-4 grid gap-4 min-[1181px]:grid-cols-[360px_minmax(0,1fr)]">
        <Distribution {...props} />
        <Groups {...props} by={split.by} />
      </div>
      {rest.isTable ? null : <TwinTable {...props} whole={false} />}
    </>
  );
}
