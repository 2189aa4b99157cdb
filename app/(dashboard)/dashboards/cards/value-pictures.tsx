import { ChurnTile } from '@/app/(dashboard)/churn-tile';
import { ClvTile } from '@/app/(dashboard)/clv-tile';
import { Panel } from '@/components/ui/panel';
import { printMetricQuery } from '@/lib/metric-query';
import { valueTiles } from '@/lib/reports/value-tiles';
import type { View } from '@/lib/reports/view';
import { requestWords } from '@/lib/words/request-words';

/** Customer churn in one glance. */
export async function ChurnPicture({ view: { member, query } }: { view: View }) {
  const t = await requestWords();
  const { churn } = await valueTiles(member.scope, query);
  if (churn) return <ChurnTile {...churn} href={`/churn${printMetricQuery(query)}`} />;
  return (
    <Panel title={t('names.page-churn')} padded>
      <p className="text-ink-2">{t('dashboards.no-subscriptions')}</p>
    </Panel>
  );
}

/** What a customer is worth in one glance. */
export async function ClvPicture({ view: { member, query } }: { view: View }) {
  const t = await requestWords();
  const { clv } = await valueTiles(member.scope, query);
  if (clv) return <ClvTile {...clv} href={`/clv${printMetricQuery(query)}`} />;
  return (
    <Panel title={t('names.page-clv')} padded>
      <p className="text-ink-2">{t('dashboards.no-orders-either')}</p>
    </Panel>
  );
}
