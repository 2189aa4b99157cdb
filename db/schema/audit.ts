import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from './moment';
import { tenantColumns } from './tenant';

/** Who changed what and when; written in the transaction of the change itself. */
export const auditLog = pgTable(
  'audit_log',
  {
    ...tenantColumns,
    actor: text().notNull(),
    action: text().notNull(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    at: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('audit_log_at').on(table.workspaceId, table.at),
  ],
);
