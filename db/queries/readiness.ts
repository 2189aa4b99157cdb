import 'server-only';
import { db } from '@/db/client';
import { pendingMigrations } from '@/db/migrate';

/**
 * What keeps this database from serving: the migrations it still lacks.
 * Rejects if it cannot be reached.
 */
export async function missingMigrations(): Promise<string[]> {
  return pendingMigrations(db.$client);
}
