'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import {
  dismissAnswers,
  dismissScores,
  releaseAnswers,
  releaseScores,
} from '@/db/mutations/quarantine';
import { memberAction } from '@/lib/form-action';

const what = z.enum(['release', 'dismiss']);
const chosen = <Item extends z.ZodType>(item: Item) =>
  z
    .union([item, z.array(item).min(1).max(200)], 'Choose at least one first.')
    .transform((one) => (Array.isArray(one) ? one : [one]));

const answersInput = z.object({ what, chosen: chosen(z.uuid()) });

/** Counts answers that were held back, or takes them out for good. */
export const settleAnswersAction = memberAction(
  'responses:write',
  answersInput,
  async ({ what, chosen }, { scope }) => {
    const settled =
      what === 'release'
        ? await releaseAnswers(scope, chosen, new Date())
        : await dismissAnswers(scope, chosen);
    revalidatePath('/', 'layout');
    return outcome(what, settled, 'answer');
  },
);

const scoreKey = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,2}$/)
  .transform((key) => {
    const [askId = '', score] = key.split(':');
    return { askId, score: Number(score) };
  });
const scoresInput = z.object({ what, chosen: chosen(scoreKey) });

/** Counts scores that nobody confirmed as answers, or forgets them. */
export const settleScoresAction = memberAction(
  'responses:write',
  scoresInput,
  async ({ what, chosen }, { scope }) => {
    const settled =
      what === 'release'
        ? await releaseScores(scope, chosen, new Date())
        : await dismissScores(scope, chosen);
    revalidatePath('/', 'layout');
    return outcome(what, settled, 'score');
  },
);

function outcome(what: 'release' | 'dismiss', settled: number, noun: string) {
  if (settled === 0) {
    const message = 'Nothing was changed: somebody has done so already. Load the page again.';
    return { status: 'refused' as const, message, values: {} };
  }
  const things = settled === 1 ? `One ${noun}` : `${settled} ${noun}s`;
  const verb = settled === 1 ? 'is' : 'are';
  const done = what === 'release' ? 'counted now' : 'dismissed';
  return { status: 'saved' as const, message: `${things} ${verb} ${done}.` };
}
