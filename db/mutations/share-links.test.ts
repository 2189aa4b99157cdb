import { expect, test } from 'vitest';
import { newId } from '@/db/id';
import { findShareLink, listShareLinks } from '@/db/queries/share-links';
import { aMember } from '@/db/testing/people';
import { testWorkspace } from '@/db/testing/workspace';
import { prove } from '@/lib/auth/prove';
import { createShareLink, revokeShareLink } from './share-links';

test('a link is listed with its author, and revoked once', async () => {
  const { scope: plain } = await testWorkspace();
  const { id: ada } = await aMember(plain.workspaceId, 'manager', { name: 'Ada' });
  const scope = prove(plain.workspaceId, `user:${ada}`);
  const expiresAt = new Date('2026-12-01T00:00:00Z');
  const input = { kind: 'link', name: 'For the board', address: '/board', expiresAt } as const;
  const id = await createShareLink(scope, input);
  const frame = await createShareLink(plain, {
    ...input,
    kind: 'frame',
    expiresAt: null,
    frameOrigins: ['https://intranet.example'],
  });
  const listed = await listShareLinks(scope);
  expect(listed.map((link) => [link.id, link.authorName])).toEqual([
    [frame, null],
    [id, 'Ada'],
  ]);
  expect(await findShareLink(scope, id)).toMatchObject({ ...input, revokedAt: null });

  expect((await findShareLink(scope, id))?.frameOrigins).toEqual([]);
  expect((await findShareLink(scope, frame))?.frameOrigins).toEqual(['https://intranet.example']);

  const at = new Date('2026-11-23T10:00:00Z');
  await revokeShareLink(scope, id, at);
  expect((await findShareLink(scope, id))?.revokedAt).toEqual(at);
  await expect(revokeShareLink(scope, id, at)).rejects.toThrow(/revoked already/);

  const other = await testWorkspace();
  expect(await findShareLink(other.scope, frame)).toBeNull();
  await expect(revokeShareLink(other.scope, frame, at)).rejects.toThrow(/no such link/);
  expect(await findShareLink(scope, newId())).toBeNull();
});
