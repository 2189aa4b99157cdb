import { uuid } from 'drizzle-orm/pg-core';
import { newId } from '@/db/id';
import { workspaces } from './workspaces';

/** The workspace a row belongs to: the first column of every tenant key. */
export const workspaceColumn = {
  workspaceId: uuid()
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' }),
};

/** The two columns most rows of a workspace begin with, together their primary key. */
export const tenantColumns = {
  ...workspaceColumn,
  id: uuid().notNull().$defaultFn(newId),
};
