import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { filterCount, printMetricQuery } from '@/lib/metric-query';
import { noFilters } from '@/lib/reports/filter-options';
import type { View } from '@/lib/reports/view';

/** In place of numbers: that there are no subscriptions, and how they come in. */
export function NoSubscriptions({ view: { member, query } }: { view: View }) {
  if (filterCount(query) > 0) {
    return (
      <>
        <PageHeader title="No customers match these filters" />
        <Panel>
          <EmptyState
            title="Nobody with a subscription has all that is asked for"
            actions={
              <LinkButton href={`/churn${printMetricQuery({ ...query, filters: noFilters })}`}>
                Drop all filters
              </LinkButton>
            }
          >
            Fewer filters show more.
          </EmptyState>
        </Panel>
      </>
    );
  }
  return (
    <Panel className="mt-5">
      <EmptyState
        title="No subscriptions yet"
        heading="h1"
        icon="churn"
        actions={
          <>
            {may(member.role, 'imports:write') ? (
              <LinkButton variant="primary" href="/imports">
                Import subscriptions
              </LinkButton>
            ) : null}
            <LinkButton href="/settings/api">See the API</LinkButton>
            {may(member.role, 'settings:write') ? (
              <LinkButton variant="quiet" href="/settings/value">
                Churn and value settings
              </LinkButton>
            ) : null}
          </>
        }
      >
        Churn is counted from what customers pay: one row for each subscription with customer, plan,
        amount, interval, currency, start and end. Import them from a CSV file, or send them to{' '}
        <code className="font-mono text-xs">POST /api/v1/subscriptions</code>. How churn is counted
        and in which currency is set under Settings, Churn and value.
      </EmptyState>
    </Panel>
  );
}
