import { useWords } from '#words';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { filterCount, printMetricQuery } from '@/lib/metric-query';
import type { EffortReport, NoEffortReport } from '@/lib/reports/effort-report';
import { noFilters } from '@/lib/reports/filter-options';
import type { View } from '@/lib/reports/view';
import { formatPeriod } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import { CountAgain } from './count-again';

type Props = { view: View; reason: NoEffortReport; report?: EffortReport };

/** In place of numbers: what is missing, and what to do. */
export function NoEffort(props: Props) {
  const { view, reason } = props;
  return (
    <>
      <PageHeader
        eyebrow="What effort costs"
        title={titles[reason]}
        description="Which customers leave, by how hard they found it: that takes answers of known customers, and what these customers pay."
      />
      <Panel>
        {reason === 'no-subscriptions' ? <NoSubscriptions view={view} /> : null}
        {reason === 'no-answers' ? <NoKnownAnswers {...props} /> : null}
        {reason === 'not-counted' ? <NotCounted view={view} /> : null}
      </Panel>
    </>
  );
}

const titles: Record<NoEffortReport, string> = {
  'no-subscriptions': 'No subscriptions yet',
  'no-answers': 'No answers of paying customers yet',
  'not-counted': 'Not counted yet',
};

function NoSubscriptions({ view: { member } }: { view: View }) {
  const imports = may(member.role, 'imports:write');
  return (
    <EmptyState
      title="Bring in what customers pay"
      actions={
        <>
          {imports ? (
            <LinkButton variant="primary" href="/imports">
              Import subscriptions
            </LinkButton>
          ) : null}
          {imports && !member.workspace.isSample ? (
            <LinkButton href="/sample">Explore with sample data</LinkButton>
          ) : null}
        </>
      }
    >
      {imports
        ? 'A CSV file of customer, amount, start and end will do; or send them to POST /api/v1/subscriptions.'
        : 'An admin of this workspace can import subscriptions.'}
    </EmptyState>
  );
}

function NoKnownAnswers({ view, report }: Props) {
  const t = useWords();
  const { query, member } = view;
  const total = report?.parts.reduce((sum, { answers }) => sum + answers, 0) ?? 0;
  const days = report ? formatPeriod(t, { from: report.window.from, to: report.window.at }) : '';
  return (
    <EmptyState
      title={
        total > 0
          ? `${formatCount(t, total)} answers of ${days}, but none by a customer who paid at its end`
          : `No answers${days ? ` of ${days}` : ''}`
      }
      actions={
        <>
          {filterCount(query) > 0 ? (
            <LinkButton
              variant="primary"
              href={`/effort${printMetricQuery({ ...query, filters: noFilters })}`}
            >
              Drop all filters
            </LinkButton>
          ) : null}
          <LinkButton href={`/effort${printMetricQuery(query, { lag: '30' })}`}>
            Look at 30 days
          </LinkButton>
          {may(member.role, 'imports:write') ? (
            <LinkButton href="/imports">Import answers</LinkButton>
          ) : null}
          <LinkButton href="/churn">Churn without answers</LinkButton>
        </>
      }
    >
      Answers must carry the id of the customer that the subscriptions carry, and must be older than
      the days within which leaving is counted.
    </EmptyState>
  );
}

async function NotCounted({ view: { member } }: { view: View }) {
  return (
    <EmptyState
      title="So many customers are counted in the background"
      actions={
        may(member.role, 'settings:write') ? <CountAgain scope={member.scope} isFirst /> : null
      }
    >
      That is done once a day. An admin can begin it now.
    </EmptyState>
  );
}
