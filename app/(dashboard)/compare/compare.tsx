import { useWords } from '#words';
import { MethodSwitch } from '@/components/metrics/switches';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { answerWords } from '@/lib/exports/view-facts';
import type { MetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import { noFilters } from '@/lib/reports/filter-options';
import { periodWords } from '@/lib/reports/period-words';
import { type SegmentReport, segmentReport } from '@/lib/reports/segment-report';
import { differenceHeadline, segmentName } from '@/lib/reports/segment-words';
import { compareHref, isSameSegment } from '@/lib/reports/segments';
import { captionSentence } from '@/lib/reports/why-words';
import { definitionWords } from '@/lib/words/definition-words';
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
  const report = await segmentReport(t, member.scope, catalog, metric, queries);
  const short = t(`names.metric-${metric}`);
  const eyebrow = t('compare.eyebrow', { name: short });
  if (!report) {
    return (
      <>
        <PageHeader eyebrow={eyebrow} title={t('metric.no-survey', { short })} />
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
        title={isSame ? t('compare.choose') : differenceHeadline(t, report, names)}
        description={
          <>
            {captionSentence(t, report.a.series.definition)}
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
          {t('compare.in-both', {
            n: formatCount(t, report.inBoth),
            count: report.inBoth,
          })}
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
        n={t('compare.both-counts', {
          first: answerWords(t, countAnswers(report.a.counts)),
          second: answerWords(t, countAnswers(report.b.counts)),
        })}
        filters={t('compare.both-filters', { first: names.a, second: names.b })}
        definitions={[report.a.series.definition]}
      />
    </>
  );
}

function Metrics({ views, metric }: CompareProps) {
  const t = useWords();
  const filters = { a: views.a.query.filters, b: views.b.query.filters };
  return (
    <Segmented
      label={t('compare.metric')}
      options={metricIds.map((one) => ({
        key: one,
        label: t(`names.metric-${one}`),
        href: compareHref({ ...views.a.query, method: null, scale: null }, one, filters),
        current: one === metric,
      }))}
    />
  );
}

function Methods({ report, views, metric }: CompareProps & { report: SegmentReport }) {
  const t = useWords();
  const { definition, methods } = report.a.series;
  const filters = { a: views.a.query.filters, b: views.b.query.filters };
  return (
    <MethodSwitch
      options={methods.map((method) => ({
        key: method.id,
        label: definitionWords(t, method).label,
        href: compareHref(
          { ...views.a.query, method: method.id === methods[0]?.id ? null : method.id },
          metric,
          filters,
        ),
        current: method.id === definition.id,
      }))}
    />
  );
}

const mostPairs = 3;

/** Where both are the same: pairs that are there to be held against each other. */
function Suggestions({ views, metric }: CompareProps) {
  const t = useWords();
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
        title={t('compare.same')}
        actions={pairs.map(({ one, other }) => (
          <LinkButton
            key={one.key}
            href={compareHref(query, metric, { a: only(one.key), b: only(other.key) })}
          >
            {t('compare.pair', { one: one.name, other: other.name })}
          </LinkButton>
        ))}
      >
        {t('compare.give-filters')}
      </EmptyState>
    </Panel>
  );
}
