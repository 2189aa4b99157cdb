import 'server-only';
import { and, asc, eq, isNull, or } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { customers } from '@/db/schema';
import type { Scope } from '@/db/scope';

export type NamedCustomer = {
  readonly id: string;
  readonly externalId: string;
  readonly email: string | null;
  readonly name: string | null;
};

/** Customers who have exactly this id or e-mail address; nobody who was erased. */
export async function findNamedCustomers(
  scope: Scope,
  text: string,
  limit: number,
  on: Db = db,
): Promise<NamedCustomer[]> {
  return on
    .select({
      id: customers.id,
      externalId: customers.externalId,
      email: customers.email,
      name: customers.name,
    })
    .from(customers)
    .where(
      and(
        eq(customers.workspaceId, scope.workspaceId),
        isNull(customers.erasedAt),
        or(
          eq(customers.externalId, text),
          eq(customers.email, text),
          eq(customers.email, text.toLowerCase()),
        ),
      ),
    )
    .orderBy(asc(customers.createdAt), asc(customers.id))
    .limit(limit);
}
