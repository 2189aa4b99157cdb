import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { followUpStates } from '@/lib/surveys/vocabulary';
import { moment } from './moment';
import { tenantColumns, workspaceColumn } from './tenant';

/** What a respondent said beyond score and comment, and how the answer came about. */
export const responseDetails = pgTable(
  'response_details',
  {
    ...workspaceColumn,
    responseId: uuid().notNull(),
    askId: uuid(),
    /** Answers to the follow-up questions, by their key. */
    answers: jsonb().$type<Record<string, string | readonly string[]>>().notNull().default({}),
    mayCallBack: boolean().notNull().default(false),
    /** Why the answer is held back from the count; null where it is not. */
    quarantineReason: text(),
    changedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.responseId] }),
    index('response_details_ask').on(table.workspaceId, table.askId),
    index('response_details_held')
      .on(table.workspaceId, table.responseId)
      .where(sql`quarantine_reason is not null`),
  ],
);

/** Themes that people or rules give to answers. */
export const tags = pgTable(
  'tags',
  {
    ...tenantColumns,
    key: text().notNull(),
    name: text().notNull(),
    /** Words or phrases that give the tag by themselves, as `lib/surveys/tag-rule.ts` reads them; null is by hand. */
    rule: jsonb().$type<unknown>(),
    createdAt: moment().notNull().defaultNow(),
    archivedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('tags_key').on(table.workspaceId, table.key),
  ],
);

export const responseTags = pgTable(
  'response_tags',
  {
    ...workspaceColumn,
    responseId: uuid().notNull(),
    tagId: uuid().notNull(),
    /** Who gave it: `rule`, or the actor as in the audit log. */
    givenBy: text().notNull(),
    givenAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.responseId, table.tagId] }),
    index('response_tags_tag').on(table.workspaceId, table.tagId, table.responseId),
  ],
);

/** People who had it hard and are to be called back. */
export const followUps = pgTable(
  'follow_ups',
  {
    ...tenantColumns,
    responseId: uuid().notNull(),
    customerId: uuid(),
    touchpointId: uuid().notNull(),
    state: text({ enum: followUpStates }).notNull().default('open'),
    ownerId: uuid(),
    /** What the customer pays in a month, in minor units of the workspace's currency; null if nobody knows. */
    stake: bigint({ mode: 'number' }),
    /** The rule that opened it; null where a person did. */
    rule: text(),
    dueAt: moment().notNull(),
    answeredAt: moment().notNull(),
    openedAt: moment().notNull().defaultNow(),
    contactedAt: moment(),
    closedAt: moment(),
    remindedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('follow_ups_response').on(table.workspaceId, table.responseId),
    index('follow_ups_due').on(table.workspaceId, table.state, table.dueAt),
    index('follow_ups_customer').on(table.workspaceId, table.customerId),
  ],
);

export const followUpNotes = pgTable(
  'follow_up_notes',
  {
    ...tenantColumns,
    followUpId: uuid().notNull(),
    /** As in the audit log: `user:<id>`. */
    author: text().notNull(),
    words: text().notNull(),
    at: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('follow_up_notes_of').on(table.workspaceId, table.followUpId, table.at),
  ],
);
