import 'server-only';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '@/lib/env';
import * as schema from './schema';

function connect() {
  // The connection opens with the first query, so that a build needs no database.
  const client = postgres(env.DATABASE_URL ?? '', {
    max: 12,
    prepare: env.DB_PREPARE,
    connect_timeout: 5,
    onnotice: () => undefined,
    connection: { application_name: 'ergograph' },
  });
  return drizzle(client, { schema, casing: 'snake_case' });
}

// One pool a process, also when a development server loads this file anew.
const shared = globalThis as { ergographDb?: ReturnType<typeof connect> };

shared.ergographDb ??= connect();

export const db = shared.ergographDb;

type Transaction = Parameters<Parameters<typeof db.transaction>[0]>[0];

/** The database, or a transaction on it: queries and mutations accept either and so compose. */
export type Db = typeof db | Transaction;

/** Ends all connections; for programs that should exit when their work is done. */
export async function closeDb(): Promise<void> {
  await db.$client.end({ timeout: 5 });
}
