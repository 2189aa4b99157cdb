import * as z from 'zod';
import type { ListedChannel } from '@/db/queries/channels';
import type { ListedSurvey } from '@/db/queries/surveys';
import type { ListedTouchpoint } from '@/db/queries/touchpoints';
import { metricIds } from '@/lib/metrics/definition';
import { channelKinds, journeyStages } from '@/lib/surveys/vocabulary';

const named = z.object({
  key: z.string().describe('Stays as it is, whatever the name becomes.'),
  name: z.string(),
  archived: z.boolean().describe('Archived ones take no new answers.'),
  answers: z.int().describe('Counted answers so far.'),
});

/** One of `GET /touchpoints`. */
export const touchpointAnswer = named.extend({
  stage: z.enum(journeyStages),
  event_key: z.string().nullable(),
});

export function touchpointAnswerOf(row: ListedTouchpoint): z.infer<typeof touchpointAnswer> {
  const { key, name, stage, eventKey, archived, answers } = row;
  return { key, name, stage, event_key: eventKey, archived, answers };
}

/** One of `GET /channels`. */
export const channelAnswer = named.extend({ kind: z.enum(channelKinds) });

export function channelAnswerOf(row: ListedChannel): z.infer<typeof channelAnswer> {
  const { key, name, kind, archived, answers } = row;
  return { key, name, kind, archived, answers };
}

/** One of `GET /surveys`. */
export const surveyAnswer = named.extend({
  metric: z.enum(metricIds),
  version: z.int(),
  question: z.string(),
  scale: z.object({ min: z.int(), max: z.int(), direction: z.enum(['ease', 'effort']) }),
  low_label: z.string(),
  high_label: z.string(),
});

/** A survey with the question and scale asked now. */
export function surveyAnswerOf(row: ListedSurvey): z.infer<typeof surveyAnswer> {
  const { key, name, metric, archived, answers, latest } = row;
  return {
    key,
    name,
    metric,
    version: latest.version,
    question: latest.question,
    scale: latest.scale,
    low_label: latest.lowLabel,
    high_label: latest.highLabel,
    archived,
    answers,
  };
}
