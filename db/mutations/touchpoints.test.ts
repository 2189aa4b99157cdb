import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { findTouchpoint, listTouchpoints } from '@/db/queries/touchpoints';
import { auditLog } from '@/db/schema';
import { testWorkspace } from '@/db/testing/workspace';
import { setArchived } from './archive-entry';
import { recordResponses } from './record-responses';
import { createTouchpoint, editTouchpoint } from './touchpoints';
import { setResponseState } from './withdraw-responses';

const at = new Date('2026-03-02T12:00:00Z');

async function actionsOf(workspaceId: string) {
  const rows = await db.select().from(auditLog).where(eq(auditLog.workspaceId, workspaceId));
  return rows.map(({ action }) => action);
}

describe('createTouchpoint', () => {
  it('makes the key of the name, and the next free one where it is taken', async () => {
    const { scope } = await testWorkspace();
    expect((await createTouchpoint(scope, { name: 'Help article' })).key).toBe('help-article');
    expect((await createTouchpoint(scope, { name: 'Help-article' })).key).toBe('help-article-2');
    expect((await createTouchpoint(scope, { name: 'Поддержка' })).key).toBe('touchpoint');
    expect((await createTouchpoint(scope, { name: '支援' })).key).toBe('touchpoint-2');
  });

  it('refuses a name that is taken, an archived one too', async () => {
    const { scope, touchpoints } = await testWorkspace();
    await expect(createTouchpoint(scope, { name: ' signup ' })).rejects.toThrow(
      /called “Signup” already/,
    );
    await setArchived(scope, 'touchpoint', touchpoints.signup, at);
    await expect(createTouchpoint(scope, { name: 'Signup' })).rejects.toThrow(
      /archived touchpoint/i,
    );
  });

  it('gives twenty at once keys of their own, and one name to one of them only', async () => {
    const { scope } = await testWorkspace();
    const marks = Array.from({ length: 10 }, (_, number) => '!'.repeat(number));
    const made = await Promise.all(
      marks.map((mark) => createTouchpoint(scope, { name: `Rush${mark}` })),
    );
    expect(new Set(made.map(({ key }) => key)).size).toBe(10);

    const same = await Promise.allSettled(
      marks.map(() => createTouchpoint(scope, { name: 'Alone' })),
    );
    expect(same.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('refuses an event that another touchpoint listens to', async () => {
    const { scope } = await testWorkspace();
    await createTouchpoint(scope, { name: 'One', eventKey: 'case.solved' });
    await expect(
      createTouchpoint(scope, { name: 'Two', eventKey: 'case.solved' }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('leaves an audit row', async () => {
    const { scope } = await testWorkspace();
    await createTouchpoint(scope, { name: 'Noted' });
    expect(await actionsOf(scope.workspaceId)).toEqual(['touchpoint.created']);
  });
});

describe('editTouchpoint', () => {
  it('renames without touching the key', async () => {
    const { scope, touchpoints } = await testWorkspace();
    await editTouchpoint(scope, touchpoints.signup, { name: 'Sign-up done', stage: 'onboard' });
    expect(await findTouchpoint(scope, touchpoints.signup)).toMatchObject({
      key: 'signup',
      name: 'Sign-up done',
      stage: 'onboard',
    });
  });

  it('may keep its own name, but not take another’s', async () => {
    const { scope, touchpoints } = await testWorkspace();
    await editTouchpoint(scope, touchpoints.signup, { name: 'SIGNUP' });
    const taken = editTouchpoint(scope, touchpoints.signup, { name: 'Support case solved' });
    await expect(taken).rejects.toMatchObject({ code: 'conflict' });
  });

  it('does not find one of another workspace', async () => {
    const { touchpoints } = await testWorkspace();
    const { scope } = await testWorkspace();
    const foreign = editTouchpoint(scope, touchpoints.signup, { name: 'Mine now' });
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
    await expect(setArchived(scope, 'touchpoint', touchpoints.signup, at)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await findTouchpoint(scope, touchpoints.signup)).toBeUndefined();
  });
});

it('the list counts answers and knows the last day', async () => {
  const workspace = await testWorkspace();
  const recorded = await recordResponses(workspace.scope, [
    workspace.answer({ answeredAt: new Date('2026-03-01T12:00:00Z') }),
    workspace.answer({ answeredAt: new Date('2026-03-05T12:00:00Z') }),
  ]);
  const listed = async () =>
    (await listTouchpoints(workspace.scope)).map(({ key, answers, lastDay }) => [
      key,
      answers,
      lastDay,
    ]);
  expect(await listed()).toEqual([
    ['signup', 0, null],
    ['support', 2, '2026-03-05'],
  ]);

  await setResponseState(workspace.scope, [recorded[1]?.id ?? ''], 'withdrawn');
  expect(await listed()).toContainEqual(['support', 1, '2026-03-01']);
});
