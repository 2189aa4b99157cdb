import 'server-only';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { customers } from '@/db/schema';
import type { Scope } from '@/db/scope';

export type CustomerRow = {
  readonly id: string;
  readonly externalId: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly createdAt: Date;
};

const columns = {
  id: customers.id,
  externalId: customers.externalId,
  email: customers.email,
  name: customers.name,
  attributes: customers.attributes,
  createdAt: customers.createdAt,
};

/**
 * One page of the customers, the first known first, by key and not by offset.
 * Erased customers are not among them.
 *
 * @param email only those with this address, in lower case; null for all
 * @param after the id of the last customer of the page before
 */
export async function listCustomers(
  scope: Scope,
  { email, after, limit }: { email: string | null; after: string | null; limit: number },
  on: Db = db,
): Promise<{ customers: CustomerRow[]; next: string | null }> {
  const rows = await on
    .select(columns)
    .from(customers)
    .where(
      and(
        eq(customers.workspaceId, scope.workspaceId),
        isNull(customers.erasedAt),
        email === null ? undefined : eq(customers.email, email),
        after === null ? undefined : gt(customers.id, after),
      ),
    )
    .orderBy(asc(customers.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  return { customers: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** A customer by the id of the source system; null if there is none, or they were erased. */
export async function findCustomer(
  scope: Scope,
  externalId: string,
  on: Db = db,
): Promise<CustomerRow | null> {
  const [row] = await on
    .select(columns)
    .from(customers)
    .where(
      and(
        eq(customers.workspaceId, scope.workspaceId),
        eq(customers.externalId, externalId),
        isNull(customers.erasedAt),
      ),
    );
  return row ?? null;
}
