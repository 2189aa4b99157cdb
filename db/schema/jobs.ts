import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { jobStates } from '@/lib/surveys/vocabulary';
import { moment } from './moment';
import { tenantColumns } from './tenant';
import { told } from './told';

/**
 * Work in the background, as people see it: what was asked for, how far it is
 * and what came of it. The queue beside it, in the schema `graphile_worker`,
 * only tells workers when to begin.
 */
export const jobs = pgTable(
  'jobs',
  {
    ...tenantColumns,
    kind: text().notNull(),
    /** What it works on; of one kind and subject at most one job lives. */
    subject: text(),
    payload: jsonb().$type<unknown>().notNull(),
    state: text({ enum: jobStates }).notNull().default('waiting'),
    /** How often it was begun; the number by which a run holds its job. */
    attempt: integer().notNull().default(0),
    done: integer().notNull().default(0),
    total: integer(),
    note: text(),
    result: jsonb().$type<unknown>(),
    failure: told(),
    createdBy: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    startedAt: moment(),
    /** Beats while it runs, so that a dead run can be told from a slow one. */
    heartbeatAt: moment(),
    finishedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('jobs_kind').on(table.workspaceId, table.kind, table.createdAt),
    uniqueIndex('jobs_living')
      .on(table.workspaceId, table.kind, table.subject)
      .where(sql`state in ('waiting', 'running')`),
  ],
);
