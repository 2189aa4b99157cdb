import { defaultPreset } from '@/lib/metric-query';
import { metricIds } from '@/lib/metrics/definition';
import { first, type SearchParams } from '@/lib/query-params';
import { boardParams } from '@/lib/reports/board-address';
import { printViewAddress, type ViewAddress } from '@/lib/views/view-address';

/**
 * The form of a new report that begins with a view.
 *
 * @param name what the page is called, where its address does not say it
 */
export function reportHref(view: ViewAddress, name?: string): string {
  const asked = new URLSearchParams({ view: printViewAddress(view) });
  if (name) asked.set('title', name);
  return `/reports/new?${asked}`;
}

/**
 * The form of a new alert that watches what a view shows: the page of a metric
 * itself, the metric of the board with the filters of the board.
 *
 * @returns null for a view that is about no single metric
 */
export function alertHref(view: ViewAddress): string | null {
  const watched = watchedView(view);
  return watched && `/alerts/new?${new URLSearchParams({ view: printViewAddress(watched) })}`;
}

function watchedView(view: ViewAddress): ViewAddress | null {
  if (view.page === 'metric') return { ...view, params: withPeriod(view.params) };
  if (view.page !== 'board') return null;
  const asked = first(view.params.metric);
  const metric = metricIds.find((id) => id === asked) ?? 'ces';
  const filters = Object.entries(view.params).filter(([name]) => !boardParams.includes(name));
  return { page: 'metric', metric, params: withPeriod(Object.fromEntries(filters)) };
}

/** An alert has another usual period than a page, so the days on screen are said aloud. */
function withPeriod(params: SearchParams): SearchParams {
  const isSaid = ['period', 'from', 'to'].some((name) => first(params[name]) !== undefined);
  return isSaid ? params : { ...params, period: defaultPreset };
}
