import 'server-only';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '@/lib/env';
import { leavingLost } from './lost-transactions';
import { preparing } from './prepared';

function connect({ name, max }: { name: string; max: number }) {
  // The connection opens with the first query, so that a build needs no database.
  const client = postgres(env.DATABASE_URL ?? '', {
    max,
    prepare: env.DB_PREPARE,
    connect_timeout: 5,
    // Seconds between tries to connect again: a database that comes back is found within one.
    backoff: (tries: number) => Math.min(1, tries / 10),
    onnotice: () => undefined,
    connection: { application_name: name },
  });
  // Without the schema: each transaction would make a reader of every table in it, and none is used.
  return drizzle(preparing(leavingLost(client)), { casing: 'snake_case' });
}

// One pool a process, also when a development server loads this file anew.
const shared = globalThis as { ergographDb?: Drizzle; ergographOperations?: Drizzle };
type Drizzle = ReturnType<typeof connect>;

shared.ergographDb ??= connect({ name: 'ergograph', max: 12 });

export const db = shared.ergographDb;

shared.ergographOperations ??= connect({ name: 'ergograph operations', max: 2 });

/**
 * For the few statements that look after the installation and so name no
 * workspace: which jobs have died, what there is to measure. They have a name
 * of their own, because every other statement has to name one.
 */
export const acrossWorkspaces = shared.ergographOperations;

type Transaction = Parameters<Parameters<typeof db.transaction>[0]>[0];

/** The database, or a transaction on it: queries and mutations accept either and so compose. */
export type Db = typeof db | Transaction;

/** Ends all connections; for programs that should exit when their work is done. */
export async function closeDb(): Promise<void> {
  await Promise.all([db, acrossWorkspaces].map(({ $client }) => $client.end({ timeout: 5 })));
}
