import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { importParts, imports, responses } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { type Beat, type Claim, claimable } from './import-runs';
import { addToRollup } from './rollup';

/**
 * Claims an import to take its answers out again, also one whose undoing was
 * cut short.
 *
 * @returns false if it runs, is being undone, is undone, or nothing came of it
 */
export async function beginUndo(
  scope: Scope,
  id: string,
  { at, runner, gone }: Claim,
  on: Db = db,
): Promise<boolean> {
  return on.transaction(async (tx) => {
    const [claimed] = await tx
      .update(imports)
      .set({ state: 'undoing', heartbeatAt: at, runner, failure: null })
      .where(and(one(scope, id), claimable(['done', 'failed', 'cancelled'], 'undoing', at, gone)))
      .returning({ fileName: imports.fileName, added: imports.answersAdded });
    if (claimed) await audit(scope, 'import.undo-started', { id, ...claimed }, tx);
    return claimed !== undefined;
  });
}

/**
 * Removes some of the answers an import added, whatever their state, and takes
 * those that count out of the rollup, in one transaction.
 *
 * @returns how many were removed; 0 when none is left
 * @throws {AppError} `conflict` if another run has taken the undoing over
 */
export async function undoBatch(
  scope: Scope,
  id: string,
  { limit, held, at }: Beat & { limit: number },
  on: Db = db,
): Promise<number> {
  return on.transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(responses)
      .where(and(eq(responses.workspaceId, scope.workspaceId), eq(responses.importId, id)))
      .orderBy(asc(responses.id))
      .limit(limit)
      .for('update');
    const ids = JSON.stringify(rows.map((row) => row.id));
    await tx.execute(sql`
      delete from responses where workspace_id = ${scope.workspaceId}
        and id in (select value::uuid from json_array_elements_text(${ids}::json))`);
    await addToRollup(
      scope,
      rows.filter(({ state }) => state === 'counted'),
      -1,
      tx,
    );
    const undone = sql`${imports.answersUndone} + ${rows.length}`;
    await hold(scope, id, { held, at }, { answersUndone: undone }, tx);
    return rows.length;
  });
}

/**
 * Removes some of the customers whom nobody but this import told of: it made
 * them, and no answer, subscription or order is theirs.
 *
 * @param after the last id looked at, in the order of ids; null at the beginning
 * @returns the last id looked at; null when none is left
 */
export async function removeImportedCustomers(
  scope: Scope,
  id: string,
  { after, limit, held, at }: Beat & { after: string | null; limit: number },
  on: Db = db,
): Promise<{ last: string | null; removed: number }> {
  return on.transaction(async (tx) => {
    const { workspaceId } = scope;
    const behind = after === null ? sql`` : sql`and id > ${after}::uuid`;
    // Locked before it is asked what is theirs: an answer that comes meanwhile is seen.
    const looked = await tx.execute<{ id: string }>(sql`
      select id from customers
      where workspace_id = ${workspaceId} and import_id = ${id} ${behind}
      order by id limit ${limit} for update`);
    const ids = JSON.stringify([...looked].map((row) => row.id));
    const { count } = await tx.execute(sql`
      delete from customers c where c.workspace_id = ${workspaceId}
        and c.id in (select value::uuid from json_array_elements_text(${ids}::json))
        and not exists (select 1 from responses r
          where r.workspace_id = ${workspaceId} and r.customer_id = c.id)
        and not exists (select 1 from subscriptions s
          where s.workspace_id = ${workspaceId} and s.customer_id = c.id)
        and not exists (select 1 from orders o
          where o.workspace_id = ${workspaceId} and o.customer_id = c.id)`);
    await hold(scope, id, { held, at }, {}, tx);
    return { last: looked.at(-1)?.id ?? null, removed: count };
  });
}

/** Ends an undoing that has taken out everything, and lets go of the file. */
export async function finishUndo(
  scope: Scope,
  id: string,
  { customers, held, at }: Beat & { customers: number },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    await hold(scope, id, { held, at }, { state: 'undone', finishedAt: at }, tx);
    await tx
      .delete(importParts)
      .where(and(eq(importParts.workspaceId, scope.workspaceId), eq(importParts.importId, id)));
    const [row] = await tx
      .select({ fileName: imports.fileName, answers: imports.answersUndone })
      .from(imports)
      .where(one(scope, id));
    await audit(scope, 'import.undone', { id, ...row, customers }, tx);
  });
}

async function hold(
  scope: Scope,
  id: string,
  { held, at }: Beat,
  change: object,
  tx: Db,
): Promise<void> {
  const [row] = await tx
    .update(imports)
    .set({ ...change, heartbeatAt: at })
    .where(and(one(scope, id), inArray(imports.state, ['undoing']), eq(imports.heartbeatAt, held)))
    .returning({ id: imports.id });
  if (!row) throw refusal('conflict', 'import-refusals.undo-taken-over');
}

function one(scope: Scope, id: string) {
  return and(eq(imports.workspaceId, scope.workspaceId), eq(imports.id, id));
}
