import 'server-only';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { erasedId } from '@/db/erased-id';
import { listExchangeRates } from '@/db/queries/value-settings';
import { customers, valueSettings, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { ToldCustomer } from '@/lib/value/customer-facts';
import type { Exchange } from '@/lib/value/exchange';
import { type RowOutcome, refused } from '@/lib/value/row-outcome';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';

/** Where subscriptions and orders come from; only the sample's own go into the sample. */
export type ValueSource = 'api' | 'import' | 'sample';

/**
 * Opens the door of subscriptions and orders for one transaction: others wait,
 * so that the sums of a workspace change one at a time and always add up. The
 * first currency that ever comes in becomes the base currency.
 *
 * @throws {AppError} `conflict` if real rows are to go into the sample
 */
export async function openValueDoor(
  scope: Scope,
  { currency, source }: { currency: string; source: ValueSource },
  tx: Db,
): Promise<{ exchange: Exchange; timeZone: string }> {
  const { workspaceId } = scope;
  const [workspace] = await tx
    .select({ timeZone: workspaces.timeZone, sampleOf: workspaces.sampleOf })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  if (!workspace) throw refusal('not-found', 'settings-faults.workspace-gone');
  if (workspace.sampleOf !== null && source !== 'sample') {
    throw refusal('conflict', 'settings-faults.sample-no-value');
  }
  const [first] = await tx
    .insert(valueSettings)
    .values({ workspaceId, baseCurrency: currency })
    .onConflictDoNothing()
    .returning({ base: valueSettings.baseCurrency });
  if (first) await audit(scope, 'value.base-currency', { currency }, tx);
  const base = await lockValue(scope, tx);
  if (base === null) throw new Error('the value settings were neither inserted nor found');
  const rates = await listExchangeRates(scope, tx);
  return { exchange: { base, rates }, timeZone: workspace.timeZone };
}

/** Waits until nobody else changes subscriptions or orders; null where there have never been any. */
export async function lockValue(scope: Scope, tx: Db): Promise<string | null> {
  const [locked] = await tx
    .select({ base: valueSettings.baseCurrency })
    .from(valueSettings)
    .where(eq(valueSettings.workspaceId, scope.workspaceId))
    .for('update');
  return locked?.base ?? null;
}

/** Refuses the rows of customers who were erased; they are not stored again. */
export async function refuseErased(
  scope: Scope,
  rows: readonly { customer: ToldCustomer }[],
  outcomes: readonly RowOutcome[],
  tx: Db,
): Promise<RowOutcome[]> {
  const told = rows.map(({ customer }) => customer.externalId);
  const ids = JSON.stringify([...told, ...told.map(erasedId)]);
  const erased = await tx
    .select({ externalId: customers.externalId })
    .from(customers)
    .where(
      and(
        eq(customers.workspaceId, scope.workspaceId),
        isNotNull(customers.erasedAt),
        sql`${customers.externalId} in (select json_array_elements_text(${ids}::json))`,
      ),
    );
  const gone = new Set(erased.map(({ externalId }) => externalId));
  return outcomes.map((outcome, index) =>
    gone.has(told[index] ?? '') || gone.has(erasedId(told[index] ?? ''))
      ? refused({ key: 'import-faults.erased' })
      : outcome,
  );
}
