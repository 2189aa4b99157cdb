import { ChurnTile } from '@/app/(dashboard)/churn-tile';
import { Panel } from '@/components/ui/panel';
import { targetsFor } from '@/db/queries/targets';
import { valueThere } from '@/db/queries/value-there';
import { printMetricQuery } from '@/lib/metric-query';
import { churnReport } from '@/lib/reports/churn-report';
import type { View } from '@/lib/reports/view';

/** Customer churn in one glance. */
export async function ChurnPicture({ view }: { view: View }) {
  const { member, query } = view;
  const [there, targets] = await Promise.all([valueThere(member.scope), targetsFor(member.scope)]);
  const report = there.subscriptions
    ? await churnReport(member.scope, { ...query, by: null })
    : null;
  if (!report) {
    return (
      <Panel title="Churn" padded>
        <p className="text-ink-2">There are no subscriptions here yet.</p>
      </Panel>
    );
  }
  return (
    <ChurnTile
      report={report}
      href={`/churn${printMetricQuery(query)}`}
      target={targets.find(({ metric }) => metric === 'churn') ?? null}
    />
  );
}
