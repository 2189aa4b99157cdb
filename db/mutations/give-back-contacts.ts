import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { contacts } from '@/db/schema';
import type { Scope } from '@/db/scope';

/** A question that was planned and never went. */
type NeverSent = { readonly customerId: string | null; readonly sendAt: Date };

/**
 * Takes questions that were given up off the contacts of their people, so that
 * the next event may ask them. Somebody whose contacts are in use this moment is
 * left out, as whoever decides about an event holds them before the question:
 * waiting here could be waiting in a ring.
 */
export async function giveBackContacts(
  { workspaceId }: Scope,
  givenUp: readonly NeverSent[],
  tx: Db,
): Promise<void> {
  const moments = new Map<string, string[]>();
  for (const { customerId, sendAt } of givenUp) {
    if (customerId === null) continue;
    moments.set(customerId, [...(moments.get(customerId) ?? []), sendAt.toISOString()]);
  }
  if (moments.size === 0) return;
  const free = await tx
    .select({ customerId: contacts.customerId })
    .from(contacts)
    .where(
      and(eq(contacts.workspaceId, workspaceId), inArray(contacts.customerId, [...moments.keys()])),
    )
    .orderBy(contacts.customerId)
    .for('update', { skipLocked: true });
  if (free.length === 0) return;
  const rows = free.map(({ customerId }) => ({ id: customerId, moments: moments.get(customerId) }));
  await tx.execute(sql`
    update contacts as c set asked_at = c.asked_at - r.moments
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, moments text[])
    where c.workspace_id = ${workspaceId} and c.customer_id = r.id
  `);
}
