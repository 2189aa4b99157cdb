import 'server-only';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { loadValueCatalog } from '@/db/queries/value-catalog';
import type { Scope } from '@/db/scope';
import { requireMember } from '@/lib/auth/member';
import { parseMetricQuery } from '@/lib/metric-query';
import type { SearchParams } from '@/lib/query-params';
import { planKey } from '@/lib/value/vocabulary';
import type { View } from './view';

/**
 * What customers who pay can be asked about: the tracked attributes and the
 * plan, from the first month with revenue on.
 */
export async function loadPayingCatalog(scope: Scope): Promise<Catalog> {
  const [catalog, { plans, firstDay }] = await Promise.all([
    loadCatalog(scope),
    loadValueCatalog(scope),
  ]);
  const plan = plans.length > 0 ? [{ key: planKey, name: 'Plan paid', values: plans }] : [];
  return {
    ...catalog,
    attributes: [...plan, ...catalog.attributes],
    firstDay: firstDay ?? catalog.firstDay,
  };
}

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
  const catalog = await loadPayingCatalog(member.scope);
  const { timeZone, weekStart } = member.workspace;
  const parsed = parseMetricQuery(await searchParams, {
    timeZone,
    weekStart,
    now: member.now,
    catalog,
    alsoKnown,
  });
  return { member, catalog, ...parsed };
}

/** The catalog without what subscriptions do not have: for the filters of a page about them. */
export function payingFilters(catalog: Catalog): Catalog {
  return { ...catalog, touchpoint: [], channel: [], survey: [] };
}
