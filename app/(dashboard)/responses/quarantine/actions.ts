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
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';

const what = z.enum(['release', 'dismiss']);
const chosen = <Item extends z.ZodType>(item: Item) =>
  z
    .union([item, z.array(item).min(1).max(200)], 'held-answers.choose-first' satisfies WordKey)
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
    return outcome(what, settled, 'answers');
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
    return outcome(what, settled, 'scores');
  },
);

async function outcome(what: 'release' | 'dismiss', settled: number, noun: 'answers' | 'scores') {
  const t = await requestWords();
  if (settled === 0) {
    return { status: 'refused' as const, message: t('quarantine.nothing-changed'), values: {} };
  }
  const done = what === 'release' ? 'counted' : 'dismissed';
  const message = t(`quarantine.${noun}-${done}`, { n: formatCount(t, settled), count: settled });
  return { status: 'saved' as const, message };
}
