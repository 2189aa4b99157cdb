import { type MetricId, metricIds } from '@/lib/metrics/definition';
import type { SearchParams } from '@/lib/query-params';

/** The pages that can be saved, shared, put on a dashboard, exported and sent. */
export type ViewPage =
  | 'overview'
  | 'metric'
  | 'board'
  | 'why'
  | 'compare'
  | 'churn'
  | 'clv'
  | 'dashboard';

type PlainPage = Exclude<ViewPage, 'metric' | 'dashboard'>;

/** A page with everything its address says: what it is about and how it is filtered. */
export type ViewAddress = { readonly params: SearchParams } & (
  | { readonly page: PlainPage }
  | { readonly page: 'metric'; readonly metric: MetricId }
  | { readonly page: 'dashboard'; readonly id: string }
);

const plainPaths: Record<PlainPage, string> = {
  overview: '/',
  board: '/board',
  why: '/why',
  compare: '/compare',
  churn: '/churn',
  clv: '/clv',
};

/** Whether a page is about customers who pay: it knows the plans they pay for, and no touchpoints. */
export function isAboutPaying({ page }: { readonly page: ViewPage }): boolean {
  return page === 'churn' || page === 'clv';
}

/** Longer ones no filter bar makes. */
export const longestAddress = 4000;

const dashboardPath =
  /^\/dashboards\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/**
 * Reads a path and query within the app: `/metrics/ces?period=last-90-days&channel=chat`.
 * What the filters mean is read later, against the catalog (`parseMetricQuery`).
 *
 * @returns null if it is no page that can be kept as a view
 */
export function parseViewAddress(text: string): ViewAddress | null {
  if (text.length > longestAddress) return null;
  const [beforeHash = ''] = text.split('#');
  const at = beforeHash.indexOf('?');
  const path = at === -1 ? beforeHash : beforeHash.slice(0, at);
  const target = targetOf(path);
  return target && { ...target, params: paramsOf(at === -1 ? '' : beforeHash.slice(at + 1)) };
}

/** The address as text; parsing it gives the view back. */
export function printViewAddress(address: ViewAddress): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(address.params)) {
    const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    for (const one of values) if (one !== '') params.append(name, one);
  }
  const query = params.toString().replaceAll('%2C', ',');
  return query === '' ? pathOf(address) : `${pathOf(address)}?${query}`;
}

function pathOf(address: ViewAddress): string {
  if (address.page === 'metric') return `/metrics/${address.metric}`;
  if (address.page === 'dashboard') return `/dashboards/${address.id}`;
  return plainPaths[address.page];
}

type Target =
  | { page: PlainPage }
  | { page: 'metric'; metric: MetricId }
  | { page: 'dashboard'; id: string };

function targetOf(path: string): Target | null {
  const metric = metricIds.find((id) => path === `/metrics/${id}`);
  if (metric) return { page: 'metric', metric };
  const id = dashboardPath.exec(path)?.[1];
  if (id) return { page: 'dashboard', id };
  switch (path) {
    case '/':
      return { page: 'overview' };
    case '/board':
      return { page: 'board' };
    case '/why':
      return { page: 'why' };
    case '/compare':
      return { page: 'compare' };
    case '/churn':
      return { page: 'churn' };
    case '/clv':
      return { page: 'clv' };
    default:
      return null;
  }
}

/** One value as text, several as a list, empty ones left out: as Next hands them over. */
function paramsOf(query: string): SearchParams {
  const found = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (value !== '') found.set(name, [...(found.get(name) ?? []), value]);
  }
  return Object.fromEntries(
    [...found].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}
