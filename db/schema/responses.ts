import { sql } from 'drizzle-orm';
import {
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { commentDictionary } from '@/db/comment-dictionary';
import { newId } from '@/db/id';
import { responseSources, responseStates } from '@/lib/surveys/vocabulary';
import { moment } from './moment';
import { touchpoints } from './surveys';
import { tenantColumns } from './tenant';

/** Customer attributes a workspace tracks: those by which numbers can be filtered and split. */
export const attributes = pgTable(
  'attributes',
  {
    ...tenantColumns,
    key: text().notNull(),
    name: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('attributes_key').on(table.workspaceId, table.key),
  ],
);

/** The dictionary of distinct combinations of tracked attributes, as they were at the answer. */
export const segments = pgTable(
  'segments',
  {
    ...tenantColumns,
    attributes: jsonb().$type<Record<string, string>>().notNull(),
    /** The attributes as text with sorted keys, or a hash of a long one, by which equal combinations are found. */
    fingerprint: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('segments_fingerprint').on(table.workspaceId, table.fingerprint),
  ],
);

export const responses = pgTable(
  'responses',
  {
    workspaceId: uuid().notNull(),
    id: uuid().notNull().$defaultFn(newId),
    surveyVersionId: uuid().notNull(),
    touchpointId: uuid().notNull(),
    channelId: uuid().notNull(),
    segmentId: uuid().notNull(),
    customerId: uuid(),
    importId: uuid(),
    /** As the respondent gave it; effort scales are reversed when scored, never here. */
    score: smallint().notNull(),
    comment: text(),
    language: text(),
    source: text({ enum: responseSources }).notNull(),
    state: text({ enum: responseStates }).notNull().default('counted'),
    answeredAt: moment().notNull(),
    /** The calendar day of the answer on the workspace's clock, fixed at the door. */
    day: date({ mode: 'string' }).notNull(),
    idempotencyKey: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('responses_idempotency_key').on(table.workspaceId, table.idempotencyKey),
    index('responses_answered_at').on(table.workspaceId, table.answeredAt, table.id),
    index('responses_customer').on(table.workspaceId, table.customerId, table.answeredAt),
    index('responses_import').on(table.workspaceId, table.importId),
    index('responses_words')
      .using('gin', sql`to_tsvector(${commentDictionary}, ${table.comment})`)
      .where(sql`${table.comment} is not null`),
    // One foreign key keeps the table tied to its workspace. Each further one would cost a look-up
    // an answer, and the door has just checked or made what the other columns point at.
    foreignKey({
      name: 'responses_touchpoint',
      columns: [table.workspaceId, table.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
  ],
);
