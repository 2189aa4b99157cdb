import { ViewNotices } from '@/app/(dashboard)/view-filters';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { MoveChip } from '@/components/value/value-card';
import { wasEverAsked } from '@/db/queries/ask-counts';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import { periodWords } from '@/lib/reports/period-words';
import { type ResponseRateReport, responseRateReport } from '@/lib/reports/response-rate';
import type { View } from '@/lib/reports/view';
import { formatCount } from '@/lib/words/figures';
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
  const report = await responseRateReport(member.scope, catalog, query);
  const isEmpty = report.counts.invited + report.counts.answered === 0;
  if (isEmpty && report.openPlaces.length === 0) return <NobodyAsked view={view} />;
  return (
    <>
      <ViewNotices notices={report.notices} />
      <PageHeader
        eyebrow="Response rate: answered ÷ delivered"
        title={headlineOf(t, report)}
        description={
          <>
            {standingOf(t, report)}
            <br />
            {periodWords(t, { ...query, answers: 'all' })} An invitation counts on the day it was
            sent, so the last days still rise.
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
      ? `${formatCount(t, counts.invited)} asked, and nobody reached yet.`
      : 'Nobody was invited by name; answers came at open places.';
  }
  const whole = percent(t, rate.rate, 1);
  return `${whole} of those reached answered: ${formatCount(t, rate.answered)} of ${formatCount(t, rate.n)}.`;
}

function standingOf(t: Words, { rate, before, change }: ResponseRateReport): string {
  if (!rate) return 'No rate without anybody reached.';
  const interval = `95 % interval ${percentInterval(t, rate.interval, 1)}, n ${formatCount(t, rate.n)}.`;
  if (!before || !change) return `${interval} Nothing to compare with.`;
  const size = percent(t, Math.abs(change.difference), 1).replace(' %', ' points');
  const way = change.difference < 0 ? 'less' : 'more';
  const verdict = {
    real: 'a real change',
    noise: 'within noise',
    'too-few': 'too few to judge',
  }[change.verdict];
  return `${interval} ${size} ${way} than before (${percent(t, before.rate, 1)}), ${verdict}.`;
}

async function NobodyAsked({ view }: { view: View }) {
  const ever = await wasEverAsked(view.member.scope);
  return (
    <>
      <PageHeader eyebrow="Response rate" title="Nobody was asked in this period." />
      <Panel className="mb-4">
        <EmptyState
          title={ever ? 'No invitation here' : 'No invitation yet'}
          actions={
            ever ? (
              <LinkButton href="/response-rate?period=all-time">Show all time</LinkButton>
            ) : (
              <LinkButton href="/touchpoints">Touchpoints</LinkButton>
            )
          }
        >
          {ever
            ? 'Another period or fewer filters may hold some.'
            : 'A response rate needs invitations that Ergograph sends or shows. Answers that were imported or sent by the API do not tell how many were asked.'}
        </EmptyState>
      </Panel>
    </>
  );
}
