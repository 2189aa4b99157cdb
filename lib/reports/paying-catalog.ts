import 'server-only';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { loadValueCatalog } from '@/db/queries/value-catalog';
import type { Scope } from '@/db/scope';
import { planKey } from '@/lib/value/vocabulary';
import type { Words } from '@/lib/words/words';

/**
 * What customers who pay can be asked about: the tracked attributes and the
 * plan, from the first month with revenue on.
 */
export async function loadPayingCatalog(t: Words, scope: Scope): Promise<Catalog> {
  const [catalog, { plans, firstDay }] = await Promise.all([
    loadCatalog(scope),
    loadValueCatalog(scope),
  ]);
  const plan =
    plans.length > 0 ? [{ key: planKey, name: t('churn.plan-paid'), values: plans }] : [];
  return {
    ...catalog,
    attributes: [...plan, ...catalog.attributes],
    firstDay: firstDay ?? catalog.firstDay,
  };
}
