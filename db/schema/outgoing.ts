import {
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { alertStates, reportRunStates, reportStates } from '@/lib/outgoing/vocabulary';
import { languages } from '@/lib/words/languages';
import { moment } from './moment';
import { tenantColumns } from './tenant';
import { told } from './told';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Views and words that go out by mail again and again. */
export const reports = pgTable(
  'reports',
  {
    ...tenantColumns,
    name: text().notNull(),
    state: text({ enum: reportStates }).notNull().default('on'),
    /** How often and at what hour, as `lib/outgoing/schedule.ts` reads it, in the workspace's time zone. */
    schedule: jsonb().$type<unknown>().notNull(),
    /** Sections in order: digest, view, text; as `lib/outgoing/sections.ts` reads them. */
    sections: jsonb().$type<unknown>().notNull(),
    /** Addresses of members and of others. */
    recipients: text().array().notNull().default([]),
    /** Of its mails and documents. */
    language: text({ enum: languages }).notNull().default('en'),
    withPdf: boolean().notNull().default(true),
    ownerId: uuid().notNull(),
    nextAt: moment(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('reports_next').on(table.workspaceId, table.nextAt),
  ],
);

/** A report as it went out for one period. */
export const reportRuns = pgTable(
  'report_runs',
  {
    ...tenantColumns,
    reportId: uuid().notNull(),
    firstDay: date({ mode: 'string' }).notNull(),
    lastDay: date({ mode: 'string' }).notNull(),
    state: text({ enum: reportRunStates }).notNull().default('making'),
    /** The words of the mail; null until it is made. */
    words: jsonb().$type<unknown>(),
    failure: told(),
    startedAt: moment().notNull().defaultNow(),
    madeAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('report_runs_period').on(table.workspaceId, table.reportId, table.lastDay),
  ],
);

/** Pictures and documents that go with a mail of a run or of an alert. */
export const mailFiles = pgTable(
  'mail_files',
  {
    ...tenantColumns,
    /** Of a report run or of an alert's event. */
    of: uuid().notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    /** By which the HTML names it; null is an attachment. */
    contentId: text(),
    content: bytes().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('mail_files_of').on(table.workspaceId, table.of),
  ],
);

/** What somebody wants to be told at once. */
export const alerts = pgTable(
  'alerts',
  {
    ...tenantColumns,
    name: text().notNull(),
    state: text({ enum: alertStates }).notNull().default('on'),
    /** Threshold, target, signal, drop or response rate, as `lib/outgoing/alert-rule.ts` reads it. */
    rule: jsonb().$type<unknown>().notNull(),
    /** The view that is watched, as in a saved view. */
    address: text().notNull(),
    leastAnswers: integer().notNull(),
    coolDownHours: integer().notNull(),
    recipients: text().array().notNull().default([]),
    /** Of its mails. */
    language: text({ enum: languages }).notNull().default('en'),
    webhookUrl: text(),
    ownerId: uuid().notNull(),
    checkedAt: moment(),
    firedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** An alert that went off, with what it saw. */
export const alertEvents = pgTable(
  'alert_events',
  {
    ...tenantColumns,
    alertId: uuid().notNull(),
    firedAt: moment().notNull().defaultNow(),
    /** The sentence, the figures with n and interval, the link. */
    facts: jsonb().$type<unknown>().notNull(),
    /** What the webhook answered; null where there is none or it was not called yet. */
    webhookAnswer: text(),
    webhookTries: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('alert_events_fired').on(table.workspaceId, table.alertId, table.firedAt),
  ],
);
