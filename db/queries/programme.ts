import 'server-only';
import { eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { programmeSettings } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { type Programme, readProgramme } from '@/lib/surveys/programme';

/** How a workspace asks; the defaults where nobody has set anything. */
export async function programmeOf(scope: Scope, on: Db = db): Promise<Programme> {
  const [row] = await on
    .select({ settings: programmeSettings.settings })
    .from(programmeSettings)
    .where(eq(programmeSettings.workspaceId, scope.workspaceId));
  return readProgramme(row?.settings);
}
