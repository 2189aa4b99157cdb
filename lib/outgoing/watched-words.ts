import { parseMetricQuery, type QueryContext } from '@/lib/metric-query';
import { pageName, queryWords } from '@/lib/reports/view-words';
import { parseViewAddress } from '@/lib/views/view-address';
import type { Words } from '@/lib/words/words';

/** What an alert watches, in words: `CES · Last 7 days · Support case solved`. */
export function watchedWords(t: Words, address: string, context: QueryContext): string {
  const view = parseViewAddress(address);
  if (!view) return address;
  const { query } = parseMetricQuery(view.params, context);
  return `${pageName(t, view)} · ${queryWords(t, query, context.catalog)}`;
}
