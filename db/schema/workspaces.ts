import {
  type AnyPgColumn,
  boolean,
  date,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { newId } from '@/db/id';
import { roles } from '@/lib/auth/roles';
import { languages } from '@/lib/words/languages';
import { moment } from './moment';

export const workspaces = pgTable('workspaces', {
  id: uuid().primaryKey().$defaultFn(newId),
  name: text().notNull(),
  timeZone: text().notNull(),
  weekStart: smallint().notNull().default(1),
  /** Set on a workspace of sample data: the workspace whose members see it. */
  sampleOf: uuid().references((): AnyPgColumn => workspaces.id, { onDelete: 'cascade' }),
  /** The day on which the sample story ends; real workspaces follow the clock. */
  sampleUntil: date({ mode: 'string' }),
  createdAt: moment().notNull().defaultNow(),
});

export const users = pgTable('users', {
  id: uuid().primaryKey().$defaultFn(newId),
  /** Always lower case. */
  email: text().notNull().unique(),
  name: text().notNull(),
  passwordHash: text(),
  /** Last spoken with them, as in `lib/words/languages.ts`; null if none of ours was. */
  language: text({ enum: languages }),
  disabled: boolean().notNull().default(false),
  createdAt: moment().notNull().defaultNow(),
});

export const members = pgTable(
  'members',
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text({ enum: roles }).notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.userId] })],
);
