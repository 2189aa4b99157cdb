import {
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { churnDefinitions } from '@/lib/metrics/churn/customer-churn';
import { movementKinds } from '@/lib/metrics/churn/movement';
import { billingIntervals, cancelKinds, marginTimings } from '@/lib/value/vocabulary';
import { customers } from './customers';
import { moment } from './moment';
import { tenantColumns, workspaceColumn } from './tenant';

const money = () => numeric({ precision: 18, scale: 4, mode: 'number' });

/**
 * Terms of a subscription from one day on. Several rows of one external id are
 * its history: each holds until it ends, or until the next one starts.
 */
export const subscriptions = pgTable(
  'subscriptions',
  {
    ...tenantColumns,
    customerId: uuid().notNull(),
    externalId: text().notNull(),
    plan: text().notNull(),
    /** What is paid each interval for one unit, in units of the currency. */
    amount: money().notNull().default(0),
    interval: text({ enum: billingIntervals }).notNull().default('month'),
    intervalCount: integer().notNull().default(1),
    quantity: numeric({ precision: 14, scale: 4, mode: 'number' }).notNull().default(1),
    /** Monthly recurring revenue in units of the currency. */
    mrr: money().notNull(),
    currency: text().notNull(),
    /** The same in the base currency, at the rate of the day it starts. */
    mrrBase: money().notNull().default(0),
    startedOn: date({ mode: 'string' }).notNull(),
    /** The first day on which it no longer runs. */
    endedOn: date({ mode: 'string' }),
    cancelKind: text({ enum: cancelKinds }),
    cancelReason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('subscriptions_external').on(table.workspaceId, table.externalId, table.startedOn),
    index('subscriptions_customer').on(table.workspaceId, table.customerId),
    foreignKey({
      name: 'subscriptions_customer_fk',
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);

export const orders = pgTable(
  'orders',
  {
    ...tenantColumns,
    customerId: uuid().notNull(),
    externalId: text().notNull(),
    amount: money().notNull(),
    currency: text().notNull(),
    /** The same in the base currency, at the rate of the day. */
    amountBase: money().notNull().default(0),
    orderedAt: moment().notNull(),
    /** The calendar day on the clock of the workspace. */
    day: date({ mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('orders_external_id').on(table.workspaceId, table.externalId),
    index('orders_customer').on(table.workspaceId, table.customerId),
    foreignKey({
      name: 'orders_customer_fk',
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);

/** What one unit of a currency is worth in the base currency, from a day until the next rate. */
export const exchangeRates = pgTable(
  'exchange_rates',
  {
    ...workspaceColumn,
    currency: text().notNull(),
    fromDay: date({ mode: 'string' }).notNull(),
    rate: numeric({ precision: 20, scale: 10, mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.currency, table.fromDay] })],
);

/**
 * How a workspace counts churn and value. The row is also the lock of all that
 * changes its subscriptions and orders, so that their sums change one at a time.
 */
export const valueSettings = pgTable(
  'value_settings',
  {
    ...workspaceColumn,
    baseCurrency: text().notNull(),
    /** Percent of revenue; null until an admin says so. */
    grossMargin: numeric({ precision: 6, scale: 3, mode: 'number' }),
    churnDefinition: text({ enum: churnDefinitions }).notNull().default('standard'),
    /** Who comes back after more days than these is a new customer; null: never. */
    reactivationDays: integer(),
    /** Percent a year. */
    discountRate: numeric({ precision: 6, scale: 3, mode: 'number' }).notNull().default(10),
    marginTiming: text({ enum: marginTimings }).notNull().default('end-of-period'),
  },
  (table) => [primaryKey({ columns: [table.workspaceId] })],
);

/** What each day did to the recurring revenue of a customer; always what their subscriptions say. */
export const mrrMovements = pgTable(
  'mrr_movements',
  {
    ...workspaceColumn,
    customerId: uuid().notNull(),
    day: date({ mode: 'string' }).notNull(),
    kind: text({ enum: movementKinds }).notNull(),
    /** Below 0 where revenue went. */
    amount: money().notNull(),
    before: money().notNull(),
    after: money().notNull(),
    segmentId: uuid().notNull(),
    cancelKind: text({ enum: cancelKinds }),
    cancelReason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.customerId, table.day] }),
    index('mrr_movements_day').on(table.workspaceId, table.day, table.kind),
    foreignKey({
      name: 'mrr_movements_customer_fk',
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);

/** What a customer has bought, purchases of one day taken as one; always what their orders say. */
export const orderCustomers = pgTable(
  'order_customers',
  {
    ...workspaceColumn,
    customerId: uuid().notNull(),
    segmentId: uuid().notNull(),
    firstDay: date({ mode: 'string' }).notNull(),
    lastDay: date({ mode: 'string' }).notNull(),
    /** Days with a purchase, the first among them. */
    purchases: integer().notNull(),
    /** Of all purchases, and of the first day, in the base currency. */
    amount: money().notNull(),
    firstAmount: money().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.customerId] }),
    index('order_customers_amount').on(table.workspaceId, table.amount),
    foreignKey({
      name: 'order_customers_customer_fk',
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }).onDelete('cascade'),
  ],
);
