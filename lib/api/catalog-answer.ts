import * as z from 'zod';
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
export type TouchpointAnswer = z.infer<typeof touchpointAnswer>;

/** One of `GET /channels`. */
export const channelAnswer = named.extend({ kind: z.enum(channelKinds) });
export type ChannelAnswer = z.infer<typeof channelAnswer>;

/** One of `GET /surveys`. */
export const surveyAnswer = named.extend({
  metric: z.enum(metricIds),
  version: z.int(),
  question: z.string(),
  scale: z.object({ min: z.int(), max: z.int(), direction: z.enum(['ease', 'effort']) }),
  low_label: z.string(),
  high_label: z.string(),
});
export type SurveyAnswer = z.infer<typeof surveyAnswer>;
