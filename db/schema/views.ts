import {
  boolean,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { shareKinds } from '@/lib/views/vocabulary';
import { moment } from './moment';
import { tenantColumns, workspaceColumn } from './tenant';

/** A page with its filters, under a name. */
export const savedViews = pgTable(
  'saved_views',
  {
    ...tenantColumns,
    name: text().notNull(),
    /** Path and query within the app: `/metrics/ces?period=last-90-days&channel=chat`. */
    address: text().notNull(),
    ownerId: uuid().notNull(),
    /** Whether the whole team sees it. */
    isShared: boolean().notNull().default(false),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('saved_views_owner').on(table.workspaceId, table.ownerId),
  ],
);

/** What a person sees first; one a person and workspace. */
export const defaultViews = pgTable(
  'default_views',
  {
    ...workspaceColumn,
    userId: uuid().notNull(),
    savedViewId: uuid().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.userId] })],
);

/** Links that show one view or dashboard to whoever has them, until they end. */
export const shareLinks = pgTable(
  'share_links',
  {
    ...tenantColumns,
    kind: text({ enum: shareKinds }).notNull(),
    name: text().notNull(),
    /** Path and query, as in a saved view; of a dashboard, `/dashboards/<id>`. */
    address: text().notNull(),
    author: text().notNull(),
    /** Origins whose pages may frame it, `https://intranet.example`; empty: any. */
    frameOrigins: text().array().notNull().default([]),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment(),
    revokedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('share_links_created').on(table.workspaceId, table.createdAt),
  ],
);

/** Cards, charts and words that somebody put together. */
export const dashboards = pgTable(
  'dashboards',
  {
    ...tenantColumns,
    name: text().notNull(),
    ownerId: uuid().notNull(),
    isShared: boolean().notNull().default(false),
    /** The cards with their places, as `lib/views/dashboard-cards.ts` reads them. */
    cards: jsonb().$type<unknown>().notNull().default([]),
    /** New with every save, so that nobody overwrites what they have not seen. */
    revision: uuid().notNull(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    archivedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('dashboards_name').on(table.workspaceId, table.ownerId, table.name),
  ],
);
