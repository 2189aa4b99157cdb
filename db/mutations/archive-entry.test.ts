import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { listChannels } from '@/db/queries/channels';
import { listSurveys } from '@/db/queries/surveys';
import { listTouchpoints } from '@/db/queries/touchpoints';
import { auditLog } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { testWorkspace } from '@/db/testing/workspace';
import type { CatalogKind } from '@/lib/surveys/vocabulary';
import { setArchived } from './archive-entry';

const at = new Date('2026-03-02T12:00:00Z');

const lists: Record<CatalogKind, (scope: Scope) => Promise<Listed[]>> = {
  touchpoint: listTouchpoints,
  channel: listChannels,
  survey: listSurveys,
};
type Listed = { id: string; key: string; archived: boolean };

describe.each(['touchpoint', 'channel', 'survey'] as const)('setArchived of a %s', (kind) => {
  it('archives the one that is named, and twice is once', async () => {
    const { scope } = await testWorkspace();
    const chosen = await first(kind, scope);
    await setArchived(scope, kind, chosen.id, at);
    await setArchived(scope, kind, chosen.id, at);
    expect(await archivedOf(kind, scope)).toEqual([chosen.id]);
    expect(await notes(scope)).toEqual([[`${kind}.archived`, chosen.id, chosen.key]]);
    await setArchived(scope, kind, chosen.id, null);
    await setArchived(scope, kind, chosen.id, null);
    expect(await archivedOf(kind, scope)).toEqual([]);
    expect(await notes(scope)).toEqual([
      [`${kind}.archived`, chosen.id, chosen.key],
      [`${kind}.unarchived`, chosen.id, chosen.key],
    ]);
  });

  it('does not reach into another workspace', async () => {
    const { scope: theirs } = await testWorkspace();
    const { scope } = await testWorkspace();
    const chosen = await first(kind, theirs);
    await expect(setArchived(scope, kind, chosen.id, at)).rejects.toMatchObject({
      code: 'not-found',
      message: `This ${kind} does not exist here.`,
    });
    expect(await archivedOf(kind, theirs)).toEqual([]);
    expect(await notes(scope)).toEqual([]);
  });
});

/** One of at least two. */
async function first(kind: CatalogKind, scope: Scope): Promise<Listed> {
  const [chosen, other] = await lists[kind](scope);
  if (!chosen || !other) throw new Error(`a test needs two of a ${kind}`);
  return chosen;
}

async function archivedOf(kind: CatalogKind, scope: Scope): Promise<string[]> {
  return (await lists[kind](scope)).filter(({ archived }) => archived).map(({ id }) => id);
}

async function notes(scope: Scope) {
  const rows = await db
    .select()
    .from(auditLog)
    .where(eq(auditLog.workspaceId, scope.workspaceId))
    .orderBy(asc(auditLog.at));
  return rows
    .filter(({ action }) => /\.(un)?archived$/.test(action))
    .map(({ action, details }) => [action, details.id, details.key]);
}
