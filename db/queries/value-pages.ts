import 'server-only';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { customers, orders, subscriptions } from '@/db/schema';
import type { Scope } from '@/db/scope';

const subscriptionColumns = {
  rowId: subscriptions.id,
  externalId: subscriptions.externalId,
  customer: customers.externalId,
  plan: subscriptions.plan,
  amount: subscriptions.amount,
  interval: subscriptions.interval,
  intervalCount: subscriptions.intervalCount,
  quantity: subscriptions.quantity,
  currency: subscriptions.currency,
  mrrBase: subscriptions.mrrBase,
  startedOn: subscriptions.startedOn,
  endedOn: subscriptions.endedOn,
  cancelKind: subscriptions.cancelKind,
  cancelReason: subscriptions.cancelReason,
};

const orderColumns = {
  rowId: orders.id,
  externalId: orders.externalId,
  customer: customers.externalId,
  amount: orders.amount,
  currency: orders.currency,
  amountBase: orders.amountBase,
  orderedAt: orders.orderedAt,
};

type Asked = {
  /** Only those of the customer with this external id; null for all. */
  customer: string | null;
  /** The row id of the last of the page before. */
  after: string | null;
  limit: number;
};

/** One page of subscription terms, the first recorded first, by key and not by offset; erased customers' left out. */
export async function listSubscriptions(
  scope: Scope,
  { customer, after, limit }: Asked,
  on: Db = db,
) {
  const rows = await on
    .select(subscriptionColumns)
    .from(subscriptions)
    .innerJoin(
      customers,
      and(
        eq(customers.workspaceId, subscriptions.workspaceId),
        eq(customers.id, subscriptions.customerId),
      ),
    )
    .where(
      and(
        eq(subscriptions.workspaceId, scope.workspaceId),
        eq(customers.workspaceId, scope.workspaceId),
        isNull(customers.erasedAt),
        customer === null ? undefined : eq(customers.externalId, customer),
        after === null ? undefined : gt(subscriptions.id, after),
      ),
    )
    .orderBy(asc(subscriptions.id))
    .limit(limit + 1);
  return pageOf(rows, limit);
}

/** One page of orders, as `listSubscriptions`. */
export async function listOrders(scope: Scope, { customer, after, limit }: Asked, on: Db = db) {
  const rows = await on
    .select(orderColumns)
    .from(orders)
    .innerJoin(
      customers,
      and(eq(customers.workspaceId, orders.workspaceId), eq(customers.id, orders.customerId)),
    )
    .where(
      and(
        eq(orders.workspaceId, scope.workspaceId),
        eq(customers.workspaceId, scope.workspaceId),
        isNull(customers.erasedAt),
        customer === null ? undefined : eq(customers.externalId, customer),
        after === null ? undefined : gt(orders.id, after),
      ),
    )
    .orderBy(asc(orders.id))
    .limit(limit + 1);
  return pageOf(rows, limit);
}

export type SubscriptionRow = Awaited<ReturnType<typeof listSubscriptions>>['rows'][number];
export type OrderRow = Awaited<ReturnType<typeof listOrders>>['rows'][number];

function pageOf<Row extends { rowId: string }>(rows: Row[], limit: number) {
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.rowId ?? null) : null };
}
