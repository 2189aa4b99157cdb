import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { filterCount, printMetricQuery } from '@/lib/metric-query';
import { noFilters } from '@/lib/reports/filter-options';
import type { View } from '@/lib/reports/view';

/** In place of numbers: that nothing tells what customers are worth, and how it comes in. */
export function NoValue({ view: { member, query } }: { view: View }) {
  if (filterCount(query) > 0) {
    return (
      <>
        <PageHeader title="No customers match these filters" />
        <Panel>
          <EmptyState
            title="Nobody who pays or orders has all that is asked for"
            actions={
              <LinkButton href={`/clv${printMetricQuery({ ...query, filters: noFilters })}`}>
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
        title="No subscriptions and no orders yet"
        heading="h1"
        icon="trend"
        actions={
          <>
            {may(member.role, 'imports:write') ? (
              <LinkButton variant="primary" href="/imports">
                Import subscriptions or orders
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
        What a customer is worth follows from what they pay. With a contract it needs subscriptions
        of six complete months; without one, orders of some months, with customers who came back.
        Import them from a CSV file, or send them to the API.
      </EmptyState>
    </Panel>
  );
}
