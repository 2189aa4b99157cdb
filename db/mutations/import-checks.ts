import 'server-only';
import { and, eq, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { imports } from '@/db/schema';
import type { Scope } from '@/db/scope';

/** A check that has not beaten for so long has died with its server. */
const deadAfter = 15_000;

/**
 * Claims the check of an import with a mapping for this server; a check with
 * another mapping ends when it next tells how far it is.
 *
 * @param asked a print of the mapping
 * @returns false if some server is at it already
 */
export async function claimCheck(
  scope: Scope,
  id: string,
  { asked, at }: { asked: string; at: Date },
  on: Db = db,
): Promise<boolean> {
  const [claimed] = await on
    .update(imports)
    .set({ checkAsked: asked, checkReport: null, checkFailure: null, checkBeatAt: at })
    .where(
      and(
        one(scope, id),
        or(
          isNull(imports.checkAsked),
          ne(imports.checkAsked, asked),
          and(
            isNull(imports.checkFailure),
            sql`coalesce(${imports.checkReport} ->> 'complete', 'false') = 'false'`,
            lt(imports.checkBeatAt, new Date(at.getTime() - deadAfter)),
          ),
        ),
      ),
    )
    .returning({ id: imports.id });
  return claimed !== undefined;
}

/**
 * Keeps what a check has found so far, or why it could not go on.
 *
 * @returns false if another mapping is being checked, or the import has begun
 */
export async function saveCheck(
  scope: Scope,
  id: string,
  {
    asked,
    report,
    failure,
    at,
  }: { asked: string; report: unknown; failure: string | null; at: Date },
  on: Db = db,
): Promise<boolean> {
  const [kept] = await on
    .update(imports)
    .set({ checkReport: report, checkFailure: failure, checkBeatAt: at })
    .where(and(one(scope, id), eq(imports.checkAsked, asked)))
    .returning({ id: imports.id });
  return kept !== undefined;
}

/** Forgets a check that has been told, because the workspace may change before it is asked again. */
export async function dropCheck(
  scope: Scope,
  id: string,
  asked: string,
  on: Db = db,
): Promise<void> {
  await on
    .update(imports)
    .set({ checkAsked: null, checkReport: null, checkFailure: null })
    .where(and(one(scope, id), eq(imports.checkAsked, asked)));
}

function one(scope: Scope, id: string) {
  return and(eq(imports.workspaceId, scope.workspaceId), eq(imports.id, id));
}
