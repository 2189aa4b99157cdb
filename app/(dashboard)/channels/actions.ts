'use server';

import { redirect } from 'next/navigation';
import {
  archiveChannel,
  createChannel,
  editChannel,
  unarchiveChannel,
} from '@/db/mutations/channels';
import { memberAction } from '@/lib/form-action';
import { archiveInput, idInput } from '@/lib/surveys/archive-input';
import { channelInput } from '@/lib/surveys/channel-input';

export const addChannel = memberAction('surveys:write', channelInput, async (input, { scope }) => {
  const { id } = await createChannel(scope, input);
  redirect(`/channels?done=added&id=${id}`);
});

export const saveChannel = memberAction(
  'surveys:write',
  channelInput.extend(idInput),
  async ({ id, ...input }, { scope }) => {
    await editChannel(scope, id, input);
    redirect(`/channels?done=saved&id=${id}`);
  },
);

export const moveChannel = memberAction(
  'surveys:write',
  archiveInput,
  async ({ id, archived }, { scope }) => {
    if (archived) await archiveChannel(scope, id, new Date());
    else await unarchiveChannel(scope, id);
    redirect(`/channels?done=${archived ? 'archived' : 'unarchived'}&id=${id}`);
  },
);
