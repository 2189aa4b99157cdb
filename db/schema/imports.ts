import {
  bigint,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { importStates } from '@/lib/surveys/vocabulary';
import { moment } from './moment';
import { tenantColumns, workspaceColumn } from './tenant';
import { told } from './told';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export const imports = pgTable(
  'imports',
  {
    ...tenantColumns,
    fileName: text().notNull(),
    fileBytes: bigint({ mode: 'number' }).notNull().default(0),
    /** SHA-256 of the file, where one run read it all: by it an unfinished import is found again. */
    filePrint: text(),
    state: text({ enum: importStates }).notNull().default('uploaded'),
    /** What each column becomes; null until somebody has looked at the file. */
    mapping: jsonb().$type<unknown>(),
    lines: integer().notNull().default(0),
    linesRead: integer().notNull().default(0),
    answersAdded: integer().notNull().default(0),
    /** How many of those added an undo has taken out again. */
    answersUndone: integer().notNull().default(0),
    answersKnown: integer().notNull().default(0),
    linesRefused: integer().notNull().default(0),
    firstDay: date({ mode: 'string' }),
    lastDay: date({ mode: 'string' }),
    failure: told(),
    /** Set by whoever wants a run to stop; it does at the end of its batch. */
    cancelAskedAt: moment(),
    /** The process that writes, as `host:number`, so that a dead one is known on its own machine at once. */
    runner: text(),
    /** Of the check before an import: a print of the mapping, what came of it, and its last beat. */
    checkAsked: text(),
    checkReport: jsonb().$type<unknown>(),
    checkFailure: text(),
    checkBeatAt: moment(),
    createdBy: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    /** Beats while rows are being written, so that a dead run can be told from a slow one. */
    heartbeatAt: moment(),
    finishedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('imports_created_at').on(table.workspaceId, table.createdAt),
  ],
);

/** The uploaded file in pieces, so that any server of the workspace can read it. */
export const importParts = pgTable(
  'import_parts',
  {
    ...workspaceColumn,
    importId: uuid().notNull(),
    part: integer().notNull(),
    content: bytea().notNull(),
  },
  (table) => [
    primaryKey({
      name: 'import_parts_pk',
      columns: [table.workspaceId, table.importId, table.part],
    }),
    foreignKey({
      name: 'import_parts_import',
      columns: [table.workspaceId, table.importId],
      foreignColumns: [imports.workspaceId, imports.id],
    }).onDelete('cascade'),
  ],
);

export const importRefusals = pgTable(
  'import_refusals',
  {
    ...workspaceColumn,
    importId: uuid().notNull(),
    line: integer().notNull(),
    /** Position among the refusals of one line. */
    ordinal: integer().notNull(),
    column: text().notNull(),
    value: text().notNull(),
    reason: told().notNull(),
  },
  (table) => [
    primaryKey({
      name: 'import_refusals_pk',
      columns: [table.workspaceId, table.importId, table.line, table.ordinal],
    }),
    foreignKey({
      name: 'import_refusals_import',
      columns: [table.workspaceId, table.importId],
      foreignColumns: [imports.workspaceId, imports.id],
    }).onDelete('cascade'),
  ],
);
