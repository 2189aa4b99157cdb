import 'server-only';
import { cache } from 'react';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import type { Scope } from '@/db/scope';
import { type Member, requireMember } from '@/lib/auth/member';
import { type MetricQuery, parseMetricQuery } from '@/lib/metric-query';
import type { SearchParams } from '@/lib/query-params';
import type { Said } from '@/lib/words/said';

/** Who looks at numbers: a member, or whoever has a link to a view. */
export type Viewer = Pick<Member, 'role' | 'scope' | 'workspace' | 'now'> & {
  /** Null for whoever has no account. */
  readonly userId: string | null;
};

/** Who asks, what can be asked, and what is asked: the beginning of every page with numbers. */
export type View<Who extends Viewer = Viewer> = {
  readonly member: Who;
  readonly catalog: Catalog;
  readonly query: MetricQuery;
  /** What of the URL was left out, in sentences. */
  readonly notices: readonly Said[];
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
): Promise<View<Member>> {
  return viewAt(await requireMember(), await searchParams, alsoKnown);
}

/** What an address asks in the workspace of whoever looks. */
export async function viewAt<Who extends Viewer>(
  member: Who,
  searchParams: SearchParams,
  alsoKnown: readonly string[] = [],
): Promise<View<Who>> {
  return viewOf(member, await catalogOnce(member.scope), searchParams, alsoKnown);
}

/** What an address asks of a catalog. */
export function viewOf<Who extends Viewer>(
  member: Who,
  catalog: Catalog,
  searchParams: SearchParams,
  alsoKnown: readonly string[],
): View<Who> {
  const { workspace, now } = member;
  const { timeZone, weekStart } = workspace;
  const context = { timeZone, weekStart, now, catalog, alsoKnown };
  return { member, catalog, ...parseMetricQuery(searchParams, context) };
}
