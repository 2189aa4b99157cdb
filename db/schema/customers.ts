import {
  date,
  foreignKey,
  index,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { tenantColumns } from './tenant';

export const customers = pgTable(
  'customers',
  {
    ...tenantColumns,
    /** The id of the source system; the e-mail address in lower case where there is none. */
    externalId: text().notNull(),
    email: text(),
    name: text(),
    attributes: jsonb().$type<Record<string, string>>().notNull().default({}),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    erasedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('customers_external_id').on(table.workspaceId, table.externalId),
    index('customers_email').on(table.workspaceId, table.email),
  ],
);

export const subscriptions = pgTable(
  'subscriptions',
  {
    ...tenantColumns,
    customerId: uuid().notNull(),
    externalId: text().notNull(),
    plan: text().notNull(),
    /** Monthly recurring revenue in units of the currency. */
    mrr: numeric({ precision: 14, scale: 2 }).notNull(),
    currency: text().notNull(),
    startedOn: date({ mode: 'string' }).notNull(),
    endedOn: date({ mode: 'string' }),
    cancelReason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('subscriptions_external_id').on(table.workspaceId, table.externalId),
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
    amount: numeric({ precision: 14, scale: 2 }).notNull(),
    currency: text().notNull(),
    orderedAt: timestamp({ withTimezone: true }).notNull(),
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
