'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import { archiveTag, createTag, editTag, giveTag, takeTag } from '@/db/mutations/tags';
import { memberAction } from '@/lib/form-action';
import { tagAnswersLater } from '@/lib/jobs/tag-answers';
import { tagInput } from '@/lib/surveys/tag-rule';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';

/** Makes a tag; one with a rule is given to the answers there are too. */
export const addTag = memberAction('people:write', tagInput, async (input, { scope }) => {
  const { id, key } = await createTag(scope, input);
  if (input.words.length > 0) await tagAnswersLater(scope, id);
  redirect(`/tags?tag=${key}`);
});

/** Renames a tag and changes its rule. */
export const saveTag = memberAction(
  'people:write',
  tagInput.extend({ id: z.uuid() }),
  async ({ id, ...input }, { scope }) => {
    await editTag(scope, id, input);
    revalidatePath('/tags');
    return { status: 'saved' };
  },
);

/** Puts a tag away, or brings it back. */
export const moveTag = memberAction(
  'people:write',
  z.object({ id: z.uuid(), to: z.enum(['archived', 'used']) }),
  async ({ id, to }, { scope }) => {
    await archiveTag(scope, id, to === 'archived' ? new Date() : null);
    revalidatePath('/tags');
    return { status: 'saved' };
  },
);

/** Has the rule of a tag applied to every answer there is. */
export const applyTagRule = memberAction(
  'people:write',
  z.object({ id: z.uuid() }),
  async ({ id }, { scope }) => {
    await tagAnswersLater(scope, id);
    revalidatePath('/tags');
    return { status: 'saved' };
  },
);

const one = z.uuid();
const chosen = z.preprocess(
  (ids) => (typeof ids === 'string' ? [ids] : ids),
  z
    .array(one, 'themes.choose-answers' satisfies WordKey)
    .min(1)
    .max(1000),
);

/** Gives a tag to answers, or takes it from them. */
export const tagAnswers = memberAction(
  'people:write',
  z.object({
    tagId: z.uuid('themes.choose-tag' satisfies WordKey),
    ids: chosen,
    what: z.enum(['give', 'take']),
  }),
  async ({ tagId, ids, what }, { scope }) => {
    const t = await requestWords();
    const n = await (what === 'give' ? giveTag : takeTag)(scope, tagId, ids);
    revalidatePath('/responses', 'layout');
    const counted = { n: formatCount(t, n), count: n };
    const message = what === 'give' ? t('themes.got', counted) : t('themes.lost', counted);
    return { status: 'saved', message };
  },
);
