'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import {
  dateFollowUp,
  giveFollowUp,
  moveFollowUp,
  noteFollowUp,
} from '@/db/mutations/handle-follow-up';
import { listMembers } from '@/db/queries/members';
import { memberAction } from '@/lib/form-action';
import { followUpStates } from '@/lib/surveys/vocabulary';
import { refusal } from '@/lib/words/refusal';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';

const id = z.uuid();

/** Moves a follow-up on, or back. */
export const moveFollowUpAction = memberAction(
  'people:write',
  z.object({ id, state: z.enum(followUpStates) }),
  async (input, { scope }) => {
    await moveFollowUp(scope, input.id, input.state, new Date());
    revalidatePath('/', 'layout');
    return { status: 'saved' };
  },
);

/** Gives a follow-up to a member, to whoever asks (`me`), or to nobody (empty). */
export const giveFollowUpAction = memberAction(
  'people:write',
  z.object({ id, owner: z.union([z.uuid(), z.enum(['me', ''])]) }),
  async (input, { scope, userId }) => {
    const owner = input.owner === 'me' ? userId : input.owner || null;
    const members = await listMembers(scope);
    if (owner !== null && !members.some((member) => member.userId === owner)) {
      throw refusal('not-found', 'calls.no-member');
    }
    await giveFollowUp(scope, input.id, owner);
    revalidatePath('/', 'layout');
    return { status: 'saved' };
  },
);

const hour = 60 * 60 * 1000;

/** Gives more time, counted from now. */
export const dateFollowUpAction = memberAction(
  'people:write',
  z.object({ id, hours: z.coerce.number().int().min(1).max(2160) }),
  async (input, { scope }) => {
    await dateFollowUp(scope, input.id, new Date(Date.now() + input.hours * hour));
    revalidatePath('/', 'layout');
    return { status: 'saved' };
  },
);

/** Writes a note beside a follow-up. */
export const noteFollowUpAction = memberAction(
  'people:write',
  z.object({
    id,
    note: z.uuid(),
    words: z
      .string()
      .trim()
      .min(1, 'calls.write-first' satisfies WordKey)
      .max(4000),
  }),
  async (input, { scope }) => {
    await noteFollowUp(scope, input.id, { id: input.note, words: input.words }, new Date());
    revalidatePath(`/follow-ups/${input.id}`);
    const t = await requestWords();
    return { status: 'saved', message: t('calls.noted') };
  },
);
