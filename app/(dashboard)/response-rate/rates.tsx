import { ViewNotices } from '@/app/(dashboard)/view-filters';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { MoveChip } from '@/components/value/value-card';
import { wasEverAsked } from '@/db/queries/ask-counts';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import { periodWords } from '@/lib/reports/period-words';
import { type ResponseRateReport, responseRateReport } from '@/lib/reports/response-rate';
import type { View } from '@/lib/reports/view';
import { formatCount, formatNumber, paragraph } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { Funnel } from './funnel';
import { OpenPlaces } from './open-places';
import { rateMove } from './rate-move';
import { RateTrend } from './rate-trend';
import { WhereTable } from './where-table';

/** The head, the funnel, the trend and the table, from one report. */
export async function Rates({ view }: { view: View }) {
  const t = await requestWords();
  const { member, catalog, query } = view;
  const report = await responseRateReport(t, member.scope, catalog, query);
  const isEmpty = report.counts.invited + report.counts.answered === 0;
  if (isEmpty && report.openPlaces.length === 0) return <NobodyAsked view={view} />;
  return (
    <>
      <ViewNotices notices={report.notices} />
      <PageHeader
        eyebrow={t('rate.eyebrow')}
        title={headlineOf(t, report)}
        description={
          <>
            {standingOf(t, report)}
            <br />
            {paragraph(t, [periodWords(t, { ...query, answers: 'all' }), t('rate.still-rising')])}
          </>
        }
      >
        <p className="pt-1">
          <MoveChip move={rateMove(t, report.change)} />
        </p>
      </PageHeader>
      {isEmpty ? null : (
        <>
          <div className="mb-4 grid grid-cols-1 items-start gap-4 min-[1181px]:grid-cols-2">
            <Funnel counts={report.counts} />
            <RateTrend report={report} query={query} />
          </div>
          <WhereTable report={report} view={view} />
        </>
      )}
      <OpenPlaces places={report.openPlaces} />
    </>
  );
}

function headlineOf(t: Words, { rate, counts }: ResponseRateReport): string {
  if (!rate) {
    return counts.invited > 0
      ? t('rate.none-reached', { n: formatCount(t, counts.invited) })
      : t('rate.open-only');
  }
  return t('rate.headline', {
    rate: percent(t, rate.rate, 1),
    answered: formatCount(t, rate.answered),
    n: formatCount(t, rate.n),
  });
}

function standingOf(t: Words, { rate, before, change }: ResponseRateReport): string {
  if (!rate) return t('rate.no-rate');
  const interval = t('rate.interval', {
    interval: percentInterval(t, rate.interval, 1) ?? '–',
    n: formatCount(t, rate.n),
  });
  if (!before || !change) return paragraph(t, [interval, t('rate.no-comparison')]);
  const compared = t('rate.compared', {
    size: formatNumber(t, Math.abs(100 * change.difference), 1),
    way: change.difference < 0 ? 'less' : 'more',
    before: percent(t, before.rate, 1),
    verdict: change.verdict,
  });
  return paragraph(t, [interval, compared]);
}

async function NobodyAsked({ view }: { view: View }) {
  const t = await requestWords();
  const ever = await wasEverAsked(view.member.scope);
  return (
    <>
      <PageHeader eyebrow={t('names.page-response-rate')} title={t('rate.nobody-asked')} />
      <Panel className="mb-4">
        <EmptyState
          title={t(ever ? 'rate.no-invitation-here' : 'rate.no-invitation-yet')}
          actions={
            ever ? (
              <LinkButton href="/response-rate?period=all-time">
                {t('rate.show-all-time')}
              </LinkButton>
            ) : (
              <LinkButton href="/touchpoints">{t('names.page-touchpoints')}</LinkButton>
            )
          }
        >
          {t(ever ? 'rate.other-period' : 'rate.needs-invitations')}
        </EmptyState>
      </Panel>
    </>
  );
}
