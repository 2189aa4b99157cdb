import 'server-only';
import { cache } from 'react';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import type { Scope } from '@/db/scope';
import { type Member, requireMember } from '@/lib/auth/member';
import { type MetricQuery, parseMetricQuery } from '@/lib/metric-query';
import type { SearchParams } from '@/lib/query-params';

/** Who asks, what can be asked, and what is asked: the beginning of every page with numbers. */
export type View = {
  readonly member: Member;
  readonly catalog: Catalog;
  readonly query: MetricQuery;
  /** What of the URL was left out, in sentences. */
  readonly notices: readonly string[];
};

const catalogOnce = cache((scope: Scope) => loadCatalog(scope));

/**
 * The view of a signed-in page.
 *
 * @param alsoKnown parameters of the page that are not filters
 */
export async function metricView(
  searchParams: Promise<SearchParams>,
  alsoKnown: readonly string[] = [],
): Promise<View> {
  const member = await requireMember();
  return viewOf(member, await catalogOnce(member.scope), await searchParams, alsoKnown);
}

/** What an address asks of a catalog. */
export function viewOf(
  member: Member,
  catalog: Catalog,
  searchParams: SearchParams,
  alsoKnown: readonly string[],
): View {
  const { workspace, now } = member;
  const { timeZone, weekStart } = workspace;
  const context = { timeZone, weekStart, now, catalog, alsoKnown };
  return { member, catalog, ...parseMetricQuery(searchParams, context) };
}
