import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { newId } from '@/db/id';
import { responseSources, responseStates } from '@/lib/surveys/vocabulary';
import { touchpoints } from './surveys';
import { tenantColumns } from './tenant';

/** Customer attributes a workspace tracks: those by which numbers can be filtered and split. */
export const attributes = pgTable(
  'attributes',
  {
    ...tenantColumns,
    key: text().notNull(),
    name: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
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
    /** The attributes as text with sorted keys, by which equal combinations are found. */
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
    answeredAt: timestamp({ withTimezone: true }).notNull(),
    /** The calendar day of the answer on the workspace's clock, fixed at the door. */
    day: date({ mode: 'string' }).notNull(),
    idempotencyKey: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('responses_idempotency_key').on(table.workspaceId, table.idempotencyKey),
    index('responses_answered_at').on(table.workspaceId, table.answeredAt, table.id),
    index('responses_customer').on(table.workspaceId, table.customerId, table.answeredAt),
    index('responses_import').on(table.workspaceId, table.importId),
    // One foreign key keeps the table tied to its workspace. Each further one would cost a look-up
    // an answer, and the door has just checked or made what the other columns point at.
    foreignKey({
      name: 'responses_touchpoint',
      columns: [table.workspaceId, table.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
  ],
);

const counter = () => integer().notNull().default(0);

/**
 * The rollup: how many counted answers each point of the scale received, by day
 * and cell. `slot` spreads one hot cell over several rows under concurrent
 * writers; reading sums them. Always equal to a recount of `responses`.
 */
export const scoreDays = pgTable(
  'score_days',
  {
    workspaceId: uuid().notNull(),
    day: date({ mode: 'string' }).notNull(),
    surveyVersionId: uuid().notNull(),
    touchpointId: uuid().notNull(),
    channelId: uuid().notNull(),
    segmentId: uuid().notNull(),
    slot: smallint().notNull(),
    c0: counter(),
    c1: counter(),
    c2: counter(),
    c3: counter(),
    c4: counter(),
    c5: counter(),
    c6: counter(),
    c7: counter(),
    c8: counter(),
    c9: counter(),
    c10: counter(),
  },
  (table) => [
    primaryKey({
      name: 'score_days_pk',
      columns: [
        table.workspaceId,
        table.day,
        table.surveyVersionId,
        table.touchpointId,
        table.channelId,
        table.segmentId,
        table.slot,
      ],
    }),
    foreignKey({
      name: 'score_days_touchpoint',
      columns: [table.workspaceId, table.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
  ],
);
