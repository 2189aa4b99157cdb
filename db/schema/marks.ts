import { sql } from 'drizzle-orm';
import {
  date,
  doublePrecision,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './moment';
import { tenantColumns } from './tenant';

/** What people wrote on a day of the trends, such as “new help centre”. */
export const annotations = pgTable(
  'annotations',
  {
    ...tenantColumns,
    day: date({ mode: 'string' }).notNull(),
    title: text().notNull(),
    note: text(),
    /** Null on the trends of all metrics. */
    metric: text(),
    /** Null on trends of everything; else where only this touchpoint is shown, too. */
    touchpointId: uuid(),
    /** As in the audit log: `user:<id>`. */
    author: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('annotations_day').on(table.workspaceId, table.day),
  ],
);

/** What a score is to reach, for a metric on one scale by one method, everywhere or at one touchpoint. */
export const targets = pgTable(
  'targets',
  {
    ...tenantColumns,
    metric: text().notNull(),
    /** As `scaleKey` prints it; empty where the metric has none, such as churn. */
    scale: text().notNull(),
    method: text().notNull(),
    touchpointId: uuid(),
    required: doublePrecision(),
    good: doublePrecision(),
    excellent: doublePrecision(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('targets_everywhere')
      .on(table.workspaceId, table.metric, table.scale, table.method)
      .where(sql`touchpoint_id is null`),
    uniqueIndex('targets_at_touchpoint')
      .on(table.workspaceId, table.metric, table.scale, table.method, table.touchpointId)
      .where(sql`touchpoint_id is not null`),
  ],
);

/** What others reach, with where that was read and when. */
export const norms = pgTable(
  'norms',
  {
    ...tenantColumns,
    name: text().notNull(),
    metric: text().notNull(),
    scale: text().notNull(),
    method: text().notNull(),
    touchpointId: uuid(),
    value: doublePrecision().notNull(),
    /** Publication, author, sample; with an address where there is one. */
    source: text().notNull(),
    sourceUrl: text(),
    asOf: date({ mode: 'string' }).notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('norms_metric').on(table.workspaceId, table.metric),
  ],
);
