import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { programmeSettings } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Programme } from '@/lib/surveys/programme';
import { audit } from './audit';

/** Changes the named settings of how a workspace asks; the others stay as they are. */
export async function saveProgramme(
  scope: Scope,
  changed: Partial<Programme>,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    await putSettings(scope, changed, tx);
    const { logo, ...told } = changed;
    const details = logo === undefined ? told : { ...told, logo: logo === null ? 'none' : 'set' };
    await audit(scope, 'programme.changed', details, tx);
  });
}

/** Stores the named settings and tells nobody: whoever calls it writes its own audit row. */
export async function putSettings(
  { workspaceId }: Scope,
  settings: Partial<Programme>,
  tx: Db,
): Promise<void> {
  await tx
    .insert(programmeSettings)
    .values({ workspaceId, settings })
    .onConflictDoUpdate({
      target: programmeSettings.workspaceId,
      set: { settings: sql`${programmeSettings.settings} || excluded.settings` },
    });
}
