import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { createShareLink, revokeShareLink } from '@/db/mutations/share-links';
import { workspaces } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { shareToken } from '@/lib/asking/token';
import { linkVisit } from './link-bearer';

let workspace: TestWorkspace;

beforeAll(async () => {
  workspace = await testWorkspace('Europe/Warsaw');
});

const board = { kind: 'link', name: 'Board', address: '/board?channel=chat' } as const;
const tokenOf = (linkId: string, kind: 'link' | 'frame' = 'link') =>
  shareToken({ workspaceId: workspace.scope.workspaceId, linkId, kind });
const later = () => new Date(Date.now() + 3_600_000);

describe('who has a link', () => {
  test('sees its view as a viewer, in its workspace', async () => {
    const id = await createShareLink(workspace.scope, { ...board, expiresAt: later() });
    const visit = await linkVisit(tokenOf(id));
    expect(visit).toMatchObject({
      kind: 'open',
      bearer: {
        role: 'viewer',
        scope: { workspaceId: workspace.scope.workspaceId, actor: `link:${id}` },
        workspace: { timeZone: 'Europe/Warsaw' },
        link: { name: 'Board', address: '/board?channel=chat' },
      },
    });
  });

  test('without an end it works until it is revoked', async () => {
    const id = await createShareLink(workspace.scope, { ...board, expiresAt: null });
    expect((await linkVisit(tokenOf(id)))?.kind).toBe('open');
    await revokeShareLink(workspace.scope, id, new Date());
    expect((await linkVisit(tokenOf(id)))?.kind).toBe('revoked');
  });

  test('after its end is told so', async () => {
    const expiresAt = new Date(Date.now() - 1000);
    const id = await createShareLink(workspace.scope, { ...board, expiresAt });
    expect(await linkVisit(tokenOf(id))).toMatchObject({ kind: 'expired', at: expiresAt });
  });
});

describe('nothing is behind', () => {
  test('a token that was made up or cut short', async () => {
    const id = await createShareLink(workspace.scope, { ...board, expiresAt: null });
    expect(await linkVisit('no-such-token')).toBeNull();
    expect(await linkVisit(tokenOf(id).slice(0, -1))).toBeNull();
    expect(await linkVisit(tokenOf(newId()))).toBeNull();
  });

  test('a link that is opened as a frame, or in another workspace', async () => {
    const id = await createShareLink(workspace.scope, { ...board, expiresAt: null });
    expect(await linkVisit(tokenOf(id, 'frame'))).toBeNull();
    const other = await testWorkspace();
    const { workspaceId } = other.scope;
    expect(await linkVisit(shareToken({ workspaceId, linkId: id, kind: 'link' }))).toBeNull();
  });

  test('a link of a workspace that is gone', async () => {
    const gone = await testWorkspace();
    const { workspaceId } = gone.scope;
    const linkId = await createShareLink(gone.scope, { ...board, expiresAt: null });
    await db.delete(workspaces).where(eq(workspaces.id, workspaceId));
    expect(await linkVisit(shareToken({ workspaceId, linkId, kind: 'link' }))).toBeNull();
  });
});

test('a link that is opened all the time lets nobody in for a while, and other links go on', async () => {
  const [id, other] = [
    await createShareLink(workspace.scope, { ...board, expiresAt: null }),
    await createShareLink(workspace.scope, { ...board, expiresAt: null }),
  ];
  const kinds = new Set<string | undefined>();
  for (let look = 0; look < 400; look += 1) kinds.add((await linkVisit(tokenOf(id)))?.kind);
  expect(kinds).toEqual(new Set(['open', 'crowded']));
  expect((await linkVisit(tokenOf(other)))?.kind).toBe('open');
});
