import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Segmented } from '@/components/ui/segmented';
import { may } from '@/lib/auth/roles';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { type EffortPart, type EffortReport, effortReport } from '@/lib/reports/effort-report';
import { type EffortAsked, effortLags, printEffortParams } from '@/lib/reports/effort-window';
import { effortHeadline } from '@/lib/reports/effort-words';
import type { View } from '@/lib/reports/view';
import { formatDay, formatMoment, formatPeriod } from '@/lib/words/dates';
import { formatCount, paragraph } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import { sayAll } from '@/lib/words/said';
import { CountAgain } from './count-again';
import { Links } from './links';
import { NoEffort } from './no-effort';
import { Revenue } from './revenue';
import { WhoLeft } from './who-left';

/** The head and all panels, from one report. */
export async function EffortNumbers({ view, asked }: { view: View; asked: EffortAsked }) {
  const t = await requestWords();
  const { member, catalog, query } = view;
  const report = await effortReport(member.scope, catalog, query, asked.lag);
  if (typeof report === 'string') return <NoEffort view={view} reason={report} />;
  const [first] = report.parts.toSorted((a, b) => rank(a, asked) - rank(b, asked));
  if (!first) {
    return <NoEffort view={view} reason="no-answers" report={report} />;
  }
  const href = (changed: Partial<EffortAsked>) =>
    `/effort${printMetricQuery(query, printEffortParams({ ...asked, ...changed }))}`;
  const others = report.parts.filter((part) => part !== first);
  return (
    <>
      {report.notices.length > 0 ? (
        <Notice>
          {sayAll(t, report.notices).map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Notice>
      ) : null}
      <PageHeader
        eyebrow={t('names.page-effort')}
        title={effortHeadline(t, first, report)}
        description={<Terms report={report} part={first} query={query} />}
      />
      <div className="tools">
        <Segmented
          label={t('effort.left-within')}
          options={effortLags.map((lag) => ({
            key: lag,
            label: t('effort.days', { lag }),
            href: href({ lag }),
            current: lag === report.lag,
          }))}
        />
        {report.parts.length > 1 ? (
          <Segmented
            label={t('effort.by-answer')}
            options={report.parts.map(({ metric }) => ({
              key: metric,
              label: t(`names.metric-${metric}`),
              href: href({ of: metric }),
              current: metric === first.metric,
            }))}
          />
        ) : null}
        {report.isKept && may(member.role, 'settings:write') ? (
          <CountAgain scope={member.scope} />
        ) : null}
      </div>
      <div className="mb-4 grid grid-cols-1 gap-4">
        <WhoLeft part={first} report={report} view={view} asked={asked} />
        <Revenue part={first} report={report} />
        {others.length > 0 ? (
          <div className="grid grid-cols-1 items-start gap-4 min-[1181px]:grid-cols-2">
            {others.map((part) => (
              <WhoLeft key={part.metric} part={part} report={report} view={view} asked={asked} />
            ))}
          </div>
        ) : null}
        <Links report={report} />
      </div>
    </>
  );
}

/** The metric asked for first; of equals, the one with customers behind it. */
function rank({ metric, answered }: EffortPart, { of }: EffortAsked): number {
  if (metric === of) return -1;
  return answered > 0 || of !== null ? 0 : 1;
}

function Terms({
  report,
  part,
  query,
}: {
  report: EffortReport;
  part: EffortPart;
  query: MetricQuery;
}) {
  const t = useWords();
  const { window, lag, paying, countedAt, isKept } = report;
  const { from, at } = window;
  const tooNew =
    part.tooNew > 0
      ? t('effort.too-new', {
          n: formatCount(t, part.tooNew),
          short: t(`names.metric-${part.metric}`),
          lag,
        })
      : '';
  const counted = isKept
    ? t('effort.counted-at', { at: formatMoment(t, countedAt, query.timeZone) })
    : t('effort.counted-now');
  return (
    <>
      {t('effort.terms', {
        at: formatDay(t, at),
        n: formatCount(t, paying.customers),
        period: formatPeriod(t, { from, to: at }),
        lag,
      })}
      <br />
      {paragraph(t, [tooNew, counted])}
    </>
  );
}
