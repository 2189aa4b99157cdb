import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { requireMember } from '@/lib/auth/member';
import type { SearchParams } from '@/lib/query-params';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { loadPayingCatalog } from './paying-catalog';
import { type View, type Viewer, viewOf } from './view';

/**
 * The view of a page about subscriptions.
 *
 * @param alsoKnown parameters of the page that are not filters
 */
export async function payingView(
  searchParams: Promise<SearchParams>,
  alsoKnown: readonly string[] = [],
): Promise<View> {
  return payingAt(await requestWords(), await requireMember(), await searchParams, alsoKnown);
}

/** The same for whoever looks: a member, or somebody with a link. */
export async function payingAt<Who extends Viewer>(
  t: Words,
  viewer: Who,
  searchParams: SearchParams,
  alsoKnown: readonly string[] = [],
): Promise<View<Who>> {
  const catalog = await loadPayingCatalog(t, viewer.scope);
  return viewOf(viewer, catalog, searchParams, alsoKnown);
}

/** The catalog without what subscriptions do not have: for the filters of a page about them. */
export function payingFilters(catalog: Catalog): Catalog {
  return { ...catalog, touchpoint: [], channel: [], survey: [] };
}
