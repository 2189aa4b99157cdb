import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { newId } from '@/db/id';
import { roles } from '@/lib/auth/roles';
import { moment } from './moment';
import { users, workspaces } from './workspaces';

/** Signed-in browsers. The cookie carries the id; a row revoked or gone signs it out at once. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    workspaceId: uuid().references(() => workspaces.id, { onDelete: 'set null' }),
    userAgent: text(),
    ip: text(),
    createdAt: moment().notNull().defaultNow(),
    lastSeenAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** One-time links printed by the server at start: set-up while nobody is here, sign-in afterwards. */
export const signInLinks = pgTable('sign_in_links', {
  tokenHash: text().primaryKey(),
  userId: uuid().references(() => users.id, { onDelete: 'cascade' }),
  createdAt: moment().notNull().defaultNow(),
  expiresAt: moment().notNull(),
  usedAt: moment(),
});

/** Failed sign-ins by e-mail or by address, so that guessing slows down. */
export const signInAttempts = pgTable('sign_in_attempts', {
  /** `email:<address>` or `ip:<address>` */
  subject: text().primaryKey(),
  failures: integer().notNull(),
  lastFailedAt: moment().notNull(),
});

export const invitations = pgTable(
  'invitations',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    tokenHash: text().notNull().unique(),
    email: text().notNull(),
    role: text({ enum: roles }).notNull(),
    invitedBy: uuid().references(() => users.id, { onDelete: 'set null' }),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
    revokedAt: moment(),
  },
  (table) => [index('invitations_workspace').on(table.workspaceId)],
);

/** Keys for the REST door: only their hash is kept, the key itself is shown once. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    keyHash: text().notNull().unique(),
    /** The first characters, so that people can tell keys apart. */
    prefix: text().notNull(),
    name: text().notNull(),
    role: text({ enum: roles }).notNull(),
    createdBy: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment(),
    revokedAt: moment(),
    /** Some seconds behind: written apart from the requests. */
    lastUsedAt: moment(),
  },
  (table) => [index('api_keys_workspace').on(table.workspaceId)],
);
