import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { annotationsFor } from '@/db/queries/annotations';
import { listAuditEntries } from '@/db/queries/audit-log';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { noteInput } from '@/lib/marks/note-input';
import { createAnnotation, deleteAnnotation, editAnnotation } from './annotations';

let workspace: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  [workspace, other] = await Promise.all([testWorkspace(), testWorkspace()]);
});

const note = (parts: Record<string, string> = {}) =>
  noteInput.parse({ day: '2026-04-14', title: 'New phone menu', ...parts });
const spring = { from: '2026-03-01', to: '2026-05-31' };
const shown = async (metric: string, ...touchpointIds: string[]) => {
  const found = await annotationsFor(workspace.scope, { metric, ...spring, touchpointIds });
  return found.map(({ title }) => title);
};

describe('notes on trends', () => {
  test('stand on the trends they are about, in the order of their days', async () => {
    const { scope, touchpoints } = workspace;
    await createAnnotation(scope, note());
    await createAnnotation(scope, note({ title: 'For CES', metric: 'ces', day: '2026-03-01' }));
    await createAnnotation(scope, note({ title: 'At support', touchpointId: touchpoints.support }));
    await createAnnotation(scope, note({ title: 'Summer', day: '2026-06-01' }));

    expect(await shown('ces')).toEqual(['For CES', 'New phone menu']);
    expect(await shown('nps')).toEqual(['New phone menu']);
    expect(await shown('nps', touchpoints.support)).toEqual(['New phone menu', 'At support']);
    expect(await shown('nps', touchpoints.signup)).toEqual(['New phone menu']);
    const elsewhere = { metric: 'ces', ...spring, touchpointIds: [] };
    expect(await annotationsFor(other.scope, elsewhere)).toEqual([]);
  });

  test('are changed and deleted, and the audit log knows it', async () => {
    const { scope } = workspace;
    const { id } = await createAnnotation(scope, note({ title: 'Typo', day: '2026-05-01' }));
    await editAnnotation(
      scope,
      id,
      note({ title: 'Strike', day: '2026-05-02', note: 'Two days.' }),
    );
    const asked = { metric: 'csat', ...spring, touchpointIds: [] };
    const found = await annotationsFor(scope, asked);
    expect(found.at(-1)).toMatchObject({ day: '2026-05-02', title: 'Strike', note: 'Two days.' });
    await deleteAnnotation(scope, id);
    expect((await annotationsFor(scope, asked)).map((one) => one.id)).not.toContain(id);

    const all = { subjects: ['annotation'], actor: null, words: [], from: null, to: null };
    const { entries } = await listAuditEntries(
      scope,
      { ...all, timeZone: 'UTC' },
      { cursor: null, limit: 3 },
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'annotation.deleted',
      'annotation.edited',
      'annotation.created',
    ]);
    expect(entries[1]?.details).toMatchObject({
      before: { title: 'Typo' },
      after: { title: 'Strike' },
    });
  });

  test('of another workspace are not there, nor are its touchpoints', async () => {
    const { id } = await createAnnotation(workspace.scope, note());
    const foreign = { touchpointId: workspace.touchpoints.support };
    await expect(editAnnotation(other.scope, id, note())).rejects.toThrow(/not there any more/);
    await expect(deleteAnnotation(other.scope, id)).rejects.toThrow(/not there any more/);
    await expect(createAnnotation(other.scope, note(foreign))).rejects.toThrow(
      /no such touchpoint/,
    );
  });
});

test('a note and its audit row are written together or not at all', async () => {
  const title = 'Never';
  await expect(
    db.transaction(async (tx) => {
      await createAnnotation(workspace.scope, note({ title }), tx);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await shown('ces')).not.toContain(title);
});
