import { PrintFooter } from '@/app/(dashboard)/print-footer';
import { ViewNotices } from '@/app/(dashboard)/view-filters';
import { PageHeader } from '@/components/ui/page-header';
import { ViewLink } from '@/components/ui/view-link';
import { may } from '@/lib/auth/roles';
import { printMetricQuery } from '@/lib/metric-query';
import { type ChurnAsked, printChurnParams } from '@/lib/reports/churn-query';
import { churnReport } from '@/lib/reports/churn-report';
import { usualSplit } from '@/lib/reports/churn-split-by';
import { churnDetails, churnHeadline } from '@/lib/reports/churn-words';
import type { View } from '@/lib/reports/view';
import { formatPeriod } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { ChurnCards } from './churn-cards';
import { ChurnTools } from './churn-tools';
import type { ChurnView } from './churn-view';
import { Cohorts } from './cohorts';
import { Groups } from './groups';
import { Movements } from './movements';
import { NoSubscriptions } from './no-subscriptions';
import { RateTrend } from './rate-trend';
import { Reasons } from './reasons';
import { Survival } from './survival';

/** Everything of the page that depends on the subscriptions. */
export async function ChurnNumbers({ view, asked }: { view: View; asked: ChurnAsked }) {
  const t = await requestWords();
  const { member, query } = view;
  const by = query.by ?? usualSplit(view.catalog);
  const grain = asked.grain ?? undefined;
  const protect = member.userId === null;
  const report = await churnReport(member.scope, { ...query, by }, grain, protect);
  if (!report) return <NoSubscriptions view={view} />;
  const definition = asked.definition ?? report.settings.churnDefinition;
  const props: ChurnView = {
    view,
    by,
    asked,
    report,
    definition,
    mayReadPeople: may(member.role, 'people:read'),
  };
  return (
    <>
      <ViewNotices notices={report.notices} />
      <PageHeader
        eyebrow={t('churn.eyebrow', { how: eyebrow(t, asked, definition) })}
        title={churnHeadline(t, report, asked.of, definition)}
        description={
          <>
            {churnDetails(t, report, asked.of, definition)}
            <br />
            {spanWords(t, props)}
          </>
        }
      />
      <ChurnTools {...props} />
      <ChurnCards {...props} />
      <div className="mb-4 grid grid-cols-1 gap-4 min-[1181px]:grid-cols-2">
        <Movements {...props} />
        <RateTrend {...props} />
        <Cohorts {...props} />
        <Survival {...props} />
        <Reasons {...props} />
        <Groups {...props} />
      </div>
      <p className="mb-4">
        <ViewLink
          orNothing
          className="underline"
          href={`/effort${printMetricQuery({ ...query, by: null })}`}
        >
          {t('churn.what-effort-costs')}
        </ViewLink>
      </p>
      <PrintFooter
        view={view}
        address={`/churn${printMetricQuery(query, printChurnParams(asked))}`}
        n={t('churn.n-at-start', {
          n: formatCount(t, report.periods[0]?.customers.start ?? 0),
        })}
      />
    </>
  );
}

function eyebrow(t: Words, { of }: ChurnAsked, definition: ChurnView['definition']): string {
  if (of === 'customers') return t(`churn.definition-${definition}-formula`);
  return t('churn.formula-named', {
    name: t(`churn.loss-${of}`),
    formula: t(`churn.formula-${of}`),
  });
}

function spanWords(t: Words, { report, view }: ChurnView): string {
  const { waterfall, periods, grain } = report;
  if (!waterfall) return formatPeriod(t, view.query.period);
  const period = formatPeriod(t, waterfall);
  return t(periods.at(-1)?.partial ? 'churn.span-open' : 'churn.span', { grain, period });
}
