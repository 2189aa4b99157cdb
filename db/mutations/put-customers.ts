import 'server-only';
import { type Db, db } from '@/db/client';
import { storedCustomers } from '@/db/queries/stored-value';
import type { Scope } from '@/db/scope';
import type { ToldCustomer } from '@/lib/value/customer-facts';
import { judgeCustomers } from '@/lib/value/judge-customers';
import type { RowOutcome } from '@/lib/value/row-outcome';
import { audit } from './audit';
import { tellCustomers } from './tell-customers';

/**
 * The door for many customers at once: makes them, or completes what is known
 * of them, in one transaction. Facts that are not told stay as they are.
 *
 * @returns one outcome per row, in the order given; a refused row stops no other
 */
export async function putCustomers(
  scope: Scope,
  rows: readonly ToldCustomer[],
  on: Db = db,
): Promise<RowOutcome[]> {
  if (rows.length === 0) return [];
  return on.transaction(async (tx) => {
    const ids = rows.map(({ externalId }) => externalId);
    const outcomes = judgeCustomers(rows, await storedCustomers(scope, ids, tx));
    const isNews = (at: number) =>
      outcomes[at]?.outcome === 'added' || outcomes[at]?.outcome === 'changed';
    const news = rows.filter((_, at) => isNews(at));
    if (news.length > 0) {
      await tellCustomers(scope, news, tx);
      const count = (outcome: string) => outcomes.filter((one) => one.outcome === outcome).length;
      const counts = { added: count('added'), changed: count('changed') };
      await audit(scope, 'customers.put', counts, tx);
    }
    return outcomes;
  });
}
