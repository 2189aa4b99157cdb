import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { askedBy, askStates, eventFates } from '@/lib/surveys/vocabulary';
import { moment } from './moment';
import { tenantColumns, workspaceColumn } from './tenant';

/** How a workspace asks: its brand, sender, contact budget and quiet hours. No row means the defaults. */
export const programmeSettings = pgTable(
  'programme_settings',
  {
    ...workspaceColumn,
    /** As `lib/surveys/programme.ts` reads it. */
    settings: jsonb().$type<unknown>().notNull().default({}),
  },
  (table) => [primaryKey({ columns: [table.workspaceId] })],
);

/** What other systems told us happened, and what became of it. */
export const events = pgTable(
  'events',
  {
    ...tenantColumns,
    /** Names the event for good: the same one is taken in once. */
    externalId: text().notNull(),
    eventKey: text().notNull(),
    /** `api`, `widget`, or the name of the webhook it came by. */
    source: text().notNull(),
    customerId: uuid(),
    touchpointId: uuid(),
    channelId: uuid(),
    attributes: jsonb().$type<Record<string, string>>().notNull().default({}),
    occurredAt: moment().notNull(),
    receivedAt: moment().notNull().defaultNow(),
    fate: text({ enum: eventFates }).notNull(),
    /** Why nobody was asked, as a code with its figures; null where somebody was. */
    reason: jsonb().$type<unknown>(),
    askId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('events_external_id').on(table.workspaceId, table.externalId),
    index('events_received').on(table.workspaceId, table.receivedAt, table.id),
    index('events_customer').on(table.workspaceId, table.customerId),
  ],
);

/** Addresses at which other systems may tell of events in words of their own. */
export const webhookSources = pgTable(
  'webhook_sources',
  {
    ...tenantColumns,
    name: text().notNull(),
    preset: text(),
    /** Which of their fields means what, as `lib/surveys/webhook-mapping.ts` reads it. */
    mapping: jsonb().$type<unknown>().notNull().default({}),
    /** The last message that came, by which the fields are pointed at. */
    example: jsonb().$type<unknown>(),
    lastReceivedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
    archivedAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** One question put to one person: from the event that led to it to the answer that came of it. */
export const asks = pgTable(
  'asks',
  {
    ...tenantColumns,
    surveyId: uuid().notNull(),
    surveyVersionId: uuid().notNull(),
    touchpointId: uuid().notNull(),
    channelId: uuid().notNull(),
    customerId: uuid(),
    eventId: uuid(),
    /** Where it goes to; null once the person is erased. */
    address: text(),
    language: text(),
    /** What the question may speak of, such as the subject of the case. */
    attributes: jsonb().$type<Record<string, string>>().notNull().default({}),
    by: text({ enum: askedBy }).notNull().default('invitation'),
    state: text({ enum: askStates }).notNull(),
    /** Asked only to see how it looks: its answers are not recorded. */
    isTrial: boolean().notNull().default(false),
    sendAt: moment().notNull(),
    remindAt: moment(),
    /** After this no answer is taken. */
    closesAt: moment().notNull(),
    /** The day it was sent, on the workspace's clock; the cohort its figures belong to. */
    sentDay: date({ mode: 'string' }),
    sentAt: moment(),
    remindedAt: moment(),
    openedAt: moment(),
    startedAt: moment(),
    answeredAt: moment(),
    responseId: uuid(),
    failure: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('asks_due').on(table.workspaceId, table.sendAt).where(sql`state = 'scheduled'`),
    index('asks_remind')
      .on(table.workspaceId, table.remindAt)
      .where(sql`remind_at is not null and reminded_at is null`),
    index('asks_closing')
      .on(table.workspaceId, table.closesAt)
      .where(sql`state in ('scheduled', 'sending', 'sent', 'started')`),
    index('asks_sent').on(table.workspaceId, table.sentDay, table.touchpointId),
    index('asks_created').on(table.workspaceId, table.createdAt, table.id),
    index('asks_customer').on(table.workspaceId, table.customerId),
    index('asks_response').on(table.workspaceId, table.responseId),
  ],
);

/**
 * How many were asked, reached and answered, by the day they were asked: the
 * rollup of response rates. Always equal to a recount of `asks` plus what was
 * shown to people nobody knows.
 */
export const askDays = pgTable(
  'ask_days',
  {
    ...workspaceColumn,
    day: date({ mode: 'string' }).notNull(),
    surveyId: uuid().notNull(),
    touchpointId: uuid().notNull(),
    channelId: uuid().notNull(),
    by: text({ enum: askedBy }).notNull(),
    slot: smallint().notNull(),
    invited: integer().notNull().default(0),
    delivered: integer().notNull().default(0),
    bounced: integer().notNull().default(0),
    opened: integer().notNull().default(0),
    started: integer().notNull().default(0),
    answered: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({
      name: 'ask_days_pk',
      columns: [
        table.workspaceId,
        table.day,
        table.surveyId,
        table.touchpointId,
        table.channelId,
        table.by,
        table.slot,
      ],
    }),
  ],
);

/** When each person was last asked anything; its row is the lock that guards the contact budget. */
export const contacts = pgTable(
  'contacts',
  {
    ...workspaceColumn,
    /** The id of the customer. */
    customerId: uuid().notNull(),
    /** Moments of the questions that count against the budget, latest last. */
    askedAt: jsonb().$type<string[]>().notNull().default([]),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.customerId] })],
);

/** A score that a link was opened with and nobody confirmed: never an answer by itself. */
export const intents = pgTable(
  'intents',
  {
    ...workspaceColumn,
    askId: uuid().notNull(),
    score: smallint().notNull(),
    /** Why it is held back: nobody confirmed, or what opened it looked like a machine. */
    reason: text().notNull(),
    seen: integer().notNull().default(1),
    firstAt: moment().notNull().defaultNow(),
    lastAt: moment().notNull().defaultNow(),
    releasedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.askId, table.score] }),
    index('intents_last').on(table.workspaceId, table.lastAt),
  ],
);
