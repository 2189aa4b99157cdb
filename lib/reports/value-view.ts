import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { requireMember } from '@/lib/auth/member';
import type { SearchParams } from '@/lib/query-params';
import { loadPayingCatalog } from './paying-catalog';
import { type View, viewOf } from './view';

/**
 * The view of a page about subscriptions.
 *
 * @param alsoKnown parameters of the page that are not filters
 */
export async function payingView(
  searchParams: Promise<SearchParams>,
  alsoKnown: readonly string[] = [],
): Promise<View> {
  const member = await requireMember();
  return viewOf(member, await loadPayingCatalog(member.scope), await searchParams, alsoKnown);
}

/** The catalog without what subscriptions do not have: for the filters of a page about them. */
export function payingFilters(catalog: Catalog): Catalog {
  return { ...catalog, touchpoint: [], channel: [], survey: [] };
}
