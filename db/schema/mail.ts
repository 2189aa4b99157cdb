import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { mailKinds, mailStates, suppressionReasons } from '@/lib/surveys/vocabulary';
import { moment } from './moment';
import { tenantColumns, workspaceColumn } from './tenant';

/** Mail to go and mail gone. An invitation's words are made when it goes; others keep theirs. */
export const mails = pgTable(
  'mails',
  {
    ...tenantColumns,
    kind: text({ enum: mailKinds }).notNull(),
    /** Of one kind and subject there is one mail: an invitation, a reminder, a report of a day. */
    subject: text().notNull(),
    askId: uuid(),
    address: text(),
    state: text({ enum: mailStates }).notNull().default('waiting'),
    /** Subject line, text, HTML and attachments' names; null where they are made when it goes. */
    words: jsonb().$type<unknown>(),
    sendAt: moment().notNull(),
    attempts: integer().notNull().default(0),
    /** The worker that is handing it over, and since when. */
    heldBy: uuid(),
    heldAt: moment(),
    sentAt: moment(),
    messageId: text(),
    failure: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('mails_subject').on(table.workspaceId, table.kind, table.subject),
    index('mails_due').on(table.workspaceId, table.sendAt).where(sql`state = 'waiting'`),
    index('mails_under_way').on(table.workspaceId, table.heldAt).where(sql`state = 'sending'`),
    index('mails_created').on(table.workspaceId, table.createdAt, table.id),
    index('mails_message').on(table.workspaceId, table.messageId),
    index('mails_ask').on(table.workspaceId, table.askId),
  ],
);

/** Addresses that get no more mail. The hash stays when a person is erased, the address does not. */
export const suppressions = pgTable(
  'suppressions',
  {
    ...workspaceColumn,
    /**
     * SHA-256 of the address in lower case, and where it has only left one report or alert, the
     * key of `db/left-mail.ts`.
     */
    addressHash: text().notNull(),
    address: text(),
    reason: text({ enum: suppressionReasons }).notNull(),
    note: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.addressHash] })],
);
