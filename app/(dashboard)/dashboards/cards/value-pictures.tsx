import { ChurnTile } from '@/app/(dashboard)/churn-tile';
import { ClvTile } from '@/app/(dashboard)/clv-tile';
import { Panel } from '@/components/ui/panel';
import { printMetricQuery } from '@/lib/metric-query';
import { valueTiles } from '@/lib/reports/value-tiles';
import type { View } from '@/lib/reports/view';

/** Customer churn in one glance. */
export async function ChurnPicture({ view: { member, query } }: { view: View }) {
  const { churn } = await valueTiles(member.scope, query);
  if (churn) return <ChurnTile {...churn} href={`/churn${printMetricQuery(query)}`} />;
  return (
    <Panel title="Churn" padded>
      <p className="text-ink-2">There are no subscriptions here yet.</p>
    </Panel>
  );
}

/** What a customer is worth in one glance. */
export async function ClvPicture({ view: { member, query } }: { view: View }) {
  const { clv } = await valueTiles(member.scope, query);
  if (clv) return <ClvTile {...clv} href={`/clv${printMetricQuery(query)}`} />;
  return (
    <Panel title="CLV" padded>
      <p className="text-ink-2">There are no subscriptions and no orders here yet.</p>
    </Panel>
  );
}
