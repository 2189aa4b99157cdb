import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { vi } from 'vitest';
import { layout } from '@/db/layout';
import { cloneTemplate, dropClone } from './clone-template';

/** Every row of every table as text, in an order of its own. */
export async function allRows(url: string): Promise<Record<string, string[]>> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const rows: Record<string, string[]> = {};
    for (const table of [...layout.reference, ...layout.tenant, ...layout.local]) {
      const found = await sql<{ row: string }[]>`
        select t::text as row from ${sql(table)} t order by 1`;
      rows[table] = found.map(({ row }) => row);
    }
    return rows;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Another migrated, empty database for as long as the work takes. */
export async function withAnotherDatabase<T>(
  adminUrl: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const name = `other_${randomBytes(8).toString('hex')}`;
  const url = await cloneTemplate(adminUrl, name);
  try {
    return await work(url);
  } finally {
    await dropClone(adminUrl, name);
  }
}

/** Loads the code anew on another database, as a server started on it would, with other settings. */
export async function onDatabaseOf<T>(
  url: string,
  work: () => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
): Promise<T> {
  const shared = globalThis as { ergographDb?: unknown };
  const before = shared.ergographDb;
  shared.ergographDb = undefined;
  for (const [name, value] of Object.entries({ ...settings, DATABASE_URL: url })) {
    vi.stubEnv(name, value);
  }
  vi.resetModules();
  try {
    return await work();
  } finally {
    const { closeDb } = await import('@/db/client');
    await closeDb();
    shared.ergographDb = before;
    vi.unstubAllEnvs();
    vi.resetModules();
  }
}
