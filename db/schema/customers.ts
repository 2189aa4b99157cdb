import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from './moment';
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
    /** The import that made the customer, as long as nobody else has told anything of them. */
    importId: uuid(),
    createdAt: moment().notNull().defaultNow(),
    erasedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('customers_external_id').on(table.workspaceId, table.externalId),
    index('customers_email').on(table.workspaceId, table.email),
    index('customers_import')
      .on(table.workspaceId, table.importId)
      .where(sql`${table.importId} is not null`),
  ],
);
