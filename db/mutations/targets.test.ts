import { beforeAll, describe, expect, test } from 'vitest';
import { listNorms, normsFor } from '@/db/queries/norms';
import { listTargets, targetsFor } from '@/db/queries/targets';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { normInput } from '@/lib/marks/norm-input';
import { targetInput } from '@/lib/marks/target-input';
import { addNorm, editNorm, removeNorm } from './norms';
import { removeTarget, setTarget } from './targets';

let workspace: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  [workspace, other] = await Promise.all([testWorkspace(), testWorkspace()]);
});

const target = (parts: Record<string, string> = {}) =>
  targetInput.parse({ measure: 'ces~1-7-ease~mean', required: '5,5', ...parts });
const norm = (parts: Record<string, string> = {}) =>
  normInput.parse({
    name: 'Panel',
    measure: 'ces~1-7-ease~mean',
    value: '5.4',
    source: 'A panel of 40 firms',
    asOf: '2026-01-31',
    ...parts,
  });

describe('targets', () => {
  test('there is one a figure and place; a second takes its place', async () => {
    const { scope, touchpoints } = workspace;
    const first = await setTarget(scope, target());
    expect(await targetsFor(scope)).toMatchObject([{ required: 5.5, good: null }]);
    const second = await setTarget(scope, target({ required: '5', good: '6' }));
    const here = await setTarget(scope, target({ touchpointId: touchpoints.support }));
    const method = await setTarget(
      scope,
      target({ measure: 'ces~1-7-ease~agree', required: '80' }),
    );

    expect(second.id).toBe(first.id);
    expect(new Set([first.id, here.id, method.id]).size).toBe(3);
    // What a page remembers for a second is forgotten by the change.
    expect(await targetsFor(scope)).toHaveLength(3);
    expect(await listTargets(scope)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: first.id, required: 5, good: 6 })]),
    );
  });

  test('two at once are one', async () => {
    const scale = 'csat~1-5-ease~mean';
    const ids = await Promise.all(
      ['4', '4.2', '4.4'].map((required) =>
        setTarget(workspace.scope, target({ measure: scale, required })),
      ),
    );
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
  });

  test('of another workspace are not there', async () => {
    const { id } = await setTarget(workspace.scope, target());
    await expect(removeTarget(other.scope, id)).rejects.toThrow(/not there any more/);
    const foreign = target({ touchpointId: workspace.touchpoints.signup });
    await expect(setTarget(other.scope, foreign)).rejects.toThrow(/no such touchpoint/);
    await removeTarget(workspace.scope, id);
    expect((await listTargets(workspace.scope)).map((one) => one.id)).not.toContain(id);
    expect(await targetsFor(other.scope)).toEqual([]);
  });
});

describe('norms', () => {
  test('are added, changed and taken away', async () => {
    const { scope } = workspace;
    const { id } = await addNorm(scope, norm({ sourceUrl: 'https://example.com/panel' }));
    await addNorm(scope, norm({ asOf: '2026-03-01' }));
    expect((await normsFor(scope)).map(({ asOf }) => asOf)).toEqual(['2026-03-01', '2026-01-31']);
    await editNorm(scope, id, norm({ value: '5.6' }));
    expect(await listNorms(scope)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id, value: 5.6, sourceUrl: null })]),
    );
    await removeNorm(scope, id);
    expect((await normsFor(scope)).map((one) => one.id)).not.toContain(id);
  });

  test('of another workspace are not there', async () => {
    const { id } = await addNorm(workspace.scope, norm());
    await expect(editNorm(other.scope, id, norm())).rejects.toThrow(/not there any more/);
    await expect(removeNorm(other.scope, id)).rejects.toThrow(/not there any more/);
  });
});
