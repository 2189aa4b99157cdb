import { Suspense } from 'react';
import { useWords } from '#words';
import { MethodSwitch } from '@/components/metrics/switches';
import { PageHeader } from '@/components/ui/page-header';
import { Segmented } from '@/components/ui/segmented';
import { TableSkeleton } from '@/components/ui/skeleton';
import { may } from '@/lib/auth/roles';
import { answerWords } from '@/lib/exports/view-facts';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { dimensionName, dimensionsOf } from '@/lib/reports/dimension-names';
import { periodWords } from '@/lib/reports/period-words';
import type { View } from '@/lib/reports/view';
import { whyHref } from '@/lib/reports/why-address';
import { usualDimension, type WhyReport, whyReport } from '@/lib/reports/why-report';
import { captionSentence, movers, whyDetails, whyHeadline } from '@/lib/reports/why-words';
import { definitionWords, shortName } from '@/lib/words/definition-words';
import { requestWords } from '@/lib/words/request-words';
import { NoAnswers } from '../no-answers';
import { PrintFooter } from '../print-footer';
import { ViewNotices } from '../view-filters';
import { GoesWith } from './goes-with';
import { NoSplit } from './no-split';
import { Parts } from './parts';
import { Steps } from './steps';
import { WhatTheyWrote } from './what-they-wrote';

type WhyProps = { view: View; metric: MetricId };

/** What a panel of the page is drawn from. */
export type SplitProps = { view: View; report: WhyReport };

/** The change of one metric in its parts: the sentence, the picture, the table, what people wrote. */
export async function Why({ view, metric }: WhyProps) {
  const t = await requestWords();
  const { member, catalog, query } = view;
  const report = await whyReport(t, member.scope, catalog, metric, query);
  const short = t(`names.metric-${metric}`);
  const eyebrow = t('why.eyebrow', {
    name: report ? shortName(t, report.series.definition) : short,
  });
  if (!report || countAnswers(report.counts) < hiddenBelow) {
    const n = report ? countAnswers(report.counts) : 0;
    return (
      <>
        <NoAnswers
          {...{ view, eyebrow, n }}
          path="/why"
          extra={{ metric }}
          metrics={[metric]}
          of={short}
        />
        <div className="tools mt-4">
          <Metrics metric={metric} query={query} />
        </div>
      </>
    );
  }
  const isComparable = report.split !== null;
  return (
    <>
      <ViewNotices notices={report.notices} />
      <PageHeader
        eyebrow={eyebrow}
        title={whyHeadline(t, report)}
        description={
          <>
            {isComparable ? (
              <>
                {whyDetails(t, report)} {captionSentence(t, report.series.definition)}
                <br />
              </>
            ) : null}
            {periodWords(t, query)}
          </>
        }
      />
      <Tools view={view} report={report} />
      {isComparable ? (
        <Split view={view} report={report} />
      ) : (
        <NoSplit view={view} report={report} />
      )}
      <PrintFooter
        view={view}
        address={`/why${printMetricQuery(query, { metric })}`}
        n={answerWords(t, countAnswers(report.counts))}
        definitions={[report.series.definition]}
      />
    </>
  );
}

function Split({ view, report }: SplitProps) {
  const mayRead = may(view.member.role, 'people:read');
  const moved = report.split ? movers(report.split) : [];
  const isBeside = mayRead && moved.length > 0;
  return (
    <>
      <Steps view={view} report={report} />
      <div
        className={
          isBeside
            ? 'mb-4 grid grid-cols-1 items-start gap-4 min-[1181px]:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]'
            : 'mb-4 grid grid-cols-1 gap-4'
        }
      >
        <Parts view={view} report={report} />
        {isBeside ? (
          <Suspense fallback={<TableSkeleton rows={6} />}>
            <WhatTheyWrote view={view} report={report} moved={moved} />
          </Suspense>
        ) : null}
      </div>
      {moved.length > 0 ? (
        <Suspense fallback={null}>
          <GoesWith view={view} report={report} moved={moved} />
        </Suspense>
      ) : null}
    </>
  );
}

function Metrics({ metric, query }: { metric: MetricId; query: MetricQuery }) {
  const t = useWords();
  return (
    <Segmented
      label={t('why.metric')}
      options={metricIds.map((one) => ({
        key: one,
        label: t(`names.metric-${one}`),
        href: whyHref({ ...query, method: null, scale: null }, one),
        current: one === metric,
      }))}
    />
  );
}

function Tools({ view, report }: SplitProps) {
  const t = useWords();
  const { query, catalog } = view;
  const { metric, series, by } = report;
  const { methods, definition } = series;
  const href = (changed: Partial<MetricQuery>) =>
    `/why${printMetricQuery({ ...query, ...changed }, { metric })}`;
  const usual = usualDimension(query, catalog, metric);
  return (
    <div className="tools">
      <Metrics metric={metric} query={query} />
      <Segmented
        label={t('why.split-by')}
        options={dimensionsOf(catalog).map((dimension) => ({
          key: dimension,
          label: dimensionName(t, dimension, catalog),
          href: href({ by: dimension === usual ? null : dimension }),
          current: dimension === by,
        }))}
      />
      <MethodSwitch
        options={methods.map((method) => ({
          key: method.id,
          label: definitionWords(t, method).label,
          href: href({ method: method.id === methods[0]?.id ? null : method.id }),
          current: method.id === definition.id,
        }))}
      />
    </div>
  );
}
