import { MethodSwitch } from '@/components/metrics/switches';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { answerWords } from '@/lib/exports/view-facts';
import type { MetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds, metricNames } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import { noFilters } from '@/lib/reports/filter-options';
import { periodWords } from '@/lib/reports/period-words';
import { type SegmentReport, segmentReport } from '@/lib/reports/segment-report';
import { differenceHeadline, segmentName } from '@/lib/reports/segment-words';
import { compareHref, isSameSegment } from '@/lib/reports/segments';
import { captionSentence } from '@/lib/reports/why-words';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import { PrintFooter } from '../print-footer';
import { ViewNotices } from '../view-filters';
import { Segment } from './segment';
import { SegmentTable } from './segment-table';
import type { SegmentViews } from './segment-views';

type CompareProps = { views: SegmentViews; metric: MetricId };

/** Two segments side by side: how they differ in a sentence, then each with its proof. */
export async function Compare({ views, metric }: CompareProps) {
  const t = await requestWords();
  const { member, catalog, query } = views.a;
  const queries = { a: views.a.query, b: views.b.query };
  const filters = { a: queries.a.filters, b: queries.b.filters };
  const report = await segmentReport(member.scope, catalog, metric, queries);
  const { short } = metricNames[metric];
  const eyebrow = `${short}, two segments`;
  if (!report) {
    return (
      <>
        <PageHeader eyebrow={eyebrow} title={`No survey asks for ${short} yet`} />
        <Metrics views={views} metric={metric} />
      </>
    );
  }
  const names = { a: segmentName(t, filters.a, catalog), b: segmentName(t, filters.b, catalog) };
  const isSame = isSameSegment(filters.a, filters.b);
  return (
    <>
      <ViewNotices notices={report.notices} />
      <PageHeader
        eyebrow={eyebrow}
        title={isSame ? 'Choose what to hold against what' : differenceHeadline(t, report, names)}
        description={
          <>
            {captionSentence(report.a.series.definition)}
            <br />
            {periodWords(t, { ...query, comparison: null })}
          </>
        }
      />
      <div className="tools">
        <Metrics views={views} metric={metric} />
        <Methods report={report} views={views} metric={metric} />
      </div>
      {isSame ? (
        <Suggestions views={views} metric={metric} />
      ) : report.inBoth > 0 ? (
        <Notice tone="info">
          {formatCount(t, report.inBoth)} answers are in both segments. The test takes them for
          different ones, so a difference it calls real is real all the more.
        </Notice>
      ) : null}
      <div className="mb-4 grid grid-cols-1 gap-4 min-[761px]:grid-cols-2">
        <Segment side="a" name={names.a} views={views} report={report} metric={metric} />
        <Segment side="b" name={names.b} views={views} report={report} metric={metric} />
      </div>
      {isSame ? null : <SegmentTable report={report} names={names} />}
      <PrintFooter
        view={views.a}
        address={compareHref(query, metric, filters)}
        n={`${answerWords(t, countAnswers(report.a.counts))} and ${answerWords(t, countAnswers(report.b.counts))}`}
        filters={`${names.a}, and ${names.b}.`}
        definitions={[report.a.series.definition]}
      />
    </>
  );
}

function Metrics({ views, metric }: CompareProps) {
  const filters = { a: views.a.query.filters, b: views.b.query.filters };
  return (
    <Segmented
      label="Metric"
      options={metricIds.map((one) => ({
        key: one,
        label: metricNames[one].short,
        href: compareHref({ ...views.a.query, method: null, scale: null }, one, filters),
        current: one === metric,
      }))}
    />
  );
}

function Methods({ report, views, metric }: CompareProps & { report: SegmentReport }) {
  const { definition, methods } = report.a.series;
  const filters = { a: views.a.query.filters, b: views.b.query.filters };
  return (
    <MethodSwitch
      options={methods.map(({ id, label }) => ({
        key: id,
        label,
        href: compareHref(
          { ...views.a.query, method: id === methods[0]?.id ? null : id },
          metric,
          filters,
        ),
        current: id === definition.id,
      }))}
    />
  );
}

const mostPairs = 3;

/** Where both are the same: pairs that are there to be held against each other. */
function Suggestions({ views, metric }: CompareProps) {
  const { catalog, query } = views.a;
  const used = catalog.channel.filter(({ archived }) => !archived);
  const pairs = used.slice(0, mostPairs).flatMap((one, place) => {
    const other = used[place + 1];
    return other ? [{ one, other }] : [];
  });
  const only = (key: string): MetricQuery['filters'] => ({ ...noFilters, channel: [key] });
  return (
    <Panel className="mb-4">
      <EmptyState
        title="Both sides show the same answers"
        actions={pairs.map(({ one, other }) => (
          <LinkButton
            key={one.key}
            href={compareHref(query, metric, { a: only(one.key), b: only(other.key) })}
          >
            {one.name} and {other.name}
          </LinkButton>
        ))}
      >
        Give each side filters of its own: a channel against another, one plan against the rest, a
        touchpoint in two languages.
      </EmptyState>
    </Panel>
  );
}
