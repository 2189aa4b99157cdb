import type { SearchParams } from '@/lib/query-params';
import { boardParams } from '@/lib/reports/board-address';
import { churnParams } from '@/lib/reports/churn-query';
import { clvParams } from '@/lib/reports/clv-query';
import { payingAt } from '@/lib/reports/value-view';
import { type View, viewAt } from '@/lib/reports/view';
import { goneFilters, queryWords } from '@/lib/reports/view-words';
import { type DashboardCard, isPayingCard } from '@/lib/views/dashboard-cards';
import { parseViewAddress } from '@/lib/views/view-address';
import type { Words } from '@/lib/words/words';

/** What one card counts, and what there is to say about that. */
export type CardView = {
  readonly view: View;
  /** The parameters of its own address; none where it follows the dashboard. */
  readonly params: SearchParams;
  /** What it is over, where it has filters of its own; null where it follows the dashboard. */
  readonly words: string | null;
  /** Filters of its own that stand for nothing any more, a sentence each. */
  readonly gone: readonly string[];
};

/** Parameters of pages that are no filters. */
const pageParams = ['limits', 'show', ...boardParams, ...churnParams, ...clvParams];

/**
 * What a card counts: its own filters, or those of the dashboard. All that
 * follow the dashboard share its view, and with it the counts.
 */
export async function cardView(t: Words, dashboard: View, card: DashboardCard): Promise<CardView> {
  const own = card.kind === 'text' || card.view === null ? null : parseViewAddress(card.view);
  if (!own) return { view: dashboard, params: {}, words: null, gone: [] };
  const { member } = dashboard;
  const view = await (isPayingCard(card)
    ? payingAt(t, member, own.params, pageParams)
    : viewAt(member, own.params, pageParams));
  return {
    view,
    params: own.params,
    words: queryWords(t, view.query, view.catalog),
    gone: goneFilters(t, own, view.catalog),
  };
}
