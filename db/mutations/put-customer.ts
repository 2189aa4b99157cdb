import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { erasedId } from '@/db/erased-id';
import { customers } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { recountOrders } from './order-sums';
import { recountRevenue } from './recount-revenue';
import { lockValue } from './value-door';

/** What is to be known of a customer from now on: null erases, what is left out stays. */
export type CustomerChange = {
  readonly email?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly attributes?: Readonly<Record<string, string | null>> | undefined;
};

/**
 * Makes a customer, or changes what is known of one. The same change again
 * changes nothing. Answers keep the attributes they were given with; subscriptions
 * and orders count with those the customer has now.
 *
 * @returns what became of the customer; `known` means all of it was known
 * @throws {AppError} `conflict` if the customer was erased
 */
export async function putCustomer(
  scope: Scope,
  externalId: string,
  change: CustomerChange,
  on: Db = db,
): Promise<'added' | 'changed' | 'known'> {
  return on.transaction(async (tx) => {
    await refuseErasedAddress(scope, externalId, tx);
    const fresh = factsAfter({ email: null, name: null, attributes: {} }, change);
    const [added] = await tx
      .insert(customers)
      .values({ workspaceId: scope.workspaceId, externalId, ...fresh })
      .onConflictDoNothing()
      .returning({ id: customers.id });
    if (added) {
      await audit(scope, 'customer.created', { id: added.id }, tx);
      return 'added';
    }
    return changeKnown(scope, externalId, change, tx);
  });
}

/** An id that is an address is kept as a hash alone once its customer is erased. */
async function refuseErasedAddress(scope: Scope, externalId: string, tx: Db): Promise<void> {
  const kept = erasedId(externalId);
  if (kept === externalId) return;
  const [gone] = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.workspaceId, scope.workspaceId), eq(customers.externalId, kept)));
  if (gone) throw refusal('conflict', 'settings-faults.was-erased');
}

async function changeKnown(scope: Scope, externalId: string, change: CustomerChange, tx: Db) {
  // Before the customer, as the doors of subscriptions and orders do it.
  const base = change.attributes ? await lockValue(scope, tx) : null;
  const one = and(
    eq(customers.workspaceId, scope.workspaceId),
    eq(customers.externalId, externalId),
  );
  const [before] = await tx.select().from(customers).where(one).for('update');
  if (!before) throw new Error('a customer was neither added nor found');
  if (before.erasedAt) {
    throw refusal('conflict', 'settings-faults.was-erased');
  }
  const after = factsAfter(before, change);
  const fields = changedFields(before, after);
  if (fields.length === 0) return 'known';
  await tx
    .update(customers)
    .set({ ...after, importId: null })
    .where(one);
  await audit(scope, 'customer.edited', { id: before.id, fields }, tx);
  if (base !== null && fields.some((field) => field.startsWith('attributes.'))) {
    await recountRevenue(scope, [before.id], tx);
    await recountOrders(scope, [before.id], tx);
  }
  return 'changed';
}

type Facts = Pick<typeof customers.$inferSelect, 'email' | 'name' | 'attributes'>;

function factsAfter(before: Facts, { email, name, attributes }: CustomerChange): Facts {
  const all: [string, string | null][] = Object.entries({ ...before.attributes, ...attributes });
  return {
    email: email === undefined ? before.email : email,
    name: name === undefined ? before.name : name,
    attributes: Object.fromEntries(
      all.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
    ),
  };
}

/** Which facts differ; attributes as `attributes.plan`. Values are personal and are not told. */
function changedFields(before: Facts, after: Facts): string[] {
  const keys = new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)]);
  return [
    ...(['email', 'name'] as const).filter((field) => before[field] !== after[field]),
    ...[...keys]
      .filter((key) => before.attributes[key] !== after.attributes[key])
      .map((key) => `attributes.${key}`),
  ];
}
