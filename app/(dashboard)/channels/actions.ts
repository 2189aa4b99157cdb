'use server';

import { redirect } from 'next/navigation';
import { createChannel, editChannel } from '@/db/mutations/channels';
import { memberAction } from '@/lib/form-action';
import { idInput } from '@/lib/surveys/archive-input';
import { channelInput } from '@/lib/surveys/channel-input';
import { moveEntry } from '../move-entry';

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

export const moveChannel = moveEntry('channel');
