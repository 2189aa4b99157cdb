import { expect, it } from 'vitest';
import { findChannel, listChannels } from '@/db/queries/channels';
import { testWorkspace } from '@/db/testing/workspace';
import { setArchived } from './archive-entry';
import { createChannel, editChannel } from './channels';

it('adds a channel under the key of its name', async () => {
  const { scope } = await testWorkspace();
  const { id, key } = await createChannel(scope, { name: 'Help centre', kind: 'self-service' });
  expect(key).toBe('help-centre');
  expect(await findChannel(scope, id)).toMatchObject({ name: 'Help centre', kind: 'self-service' });
});

it('renames, archives and brings back without touching the key', async () => {
  const { scope, channels } = await testWorkspace();
  await editChannel(scope, channels.phone, { name: 'Hotline', kind: 'phone' });
  await setArchived(scope, 'channel', channels.phone, new Date('2026-03-02T12:00:00Z'));
  expect(await findChannel(scope, channels.phone)).toMatchObject({
    key: 'phone',
    name: 'Hotline',
    archived: true,
  });
  await setArchived(scope, 'channel', channels.phone, null);
  expect(await listChannels(scope)).toMatchObject([
    { key: 'chat', archived: false },
    { key: 'phone', archived: false },
  ]);
});

it('refuses a name that is taken', async () => {
  const { scope, channels } = await testWorkspace();
  await expect(createChannel(scope, { name: 'Phone' })).rejects.toMatchObject({ code: 'conflict' });
  const renamed = editChannel(scope, channels.chat, { name: 'phone' });
  await expect(renamed).rejects.toMatchObject({ code: 'conflict' });
});

it('does not find one of another workspace', async () => {
  const { channels } = await testWorkspace();
  const { scope } = await testWorkspace();
  const foreign = editChannel(scope, channels.phone, { name: 'Mine' });
  await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
});
