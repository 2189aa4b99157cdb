import * as z from 'zod';
import { answerChoices, comparisons } from '@/lib/metric-query';
import { metricIds } from '@/lib/metrics/definition';
import { presetIds } from '@/lib/metrics/period';
import { responseStates } from '@/lib/surveys/vocabulary';
import { pageParams } from './query-params';

/**
 * The parameters of a MetricQuery, for readers of the document. They are read by
 * `parseMetricQuery`, which refuses nothing and says what it left out.
 */
export const filterParams = z.object({
  period: z.enum(presetIds).optional().describe('`last-90-days` if left out.'),
  from: z.iso.date().optional().describe('First day, in place of a period.'),
  to: z.iso.date().optional().describe('Last day, in place of a period.'),
  touchpoint: z.string().optional().describe('Keys, several with commas.'),
  channel: z.string().optional().describe('Keys, several with commas.'),
  survey: z.string().optional().describe('Keys, several with commas.'),
  language: z.string().optional().describe('A tag; repeat it for several.'),
  scale: z
    .string()
    .optional()
    .describe('Such as `1-5-effort`; the one with most answers if left out.'),
});

const method = z
  .string()
  .optional()
  .describe('`mean`, `agree`, `net` …; the usual one if left out.');

export const overviewParams = filterParams.extend({
  answers: z
    .enum(answerChoices)
    .optional()
    .describe('`latest` counts of each customer only the latest answer of the period.'),
  compare: z.enum(comparisons).optional().describe('`previous` if left out.'),
  interval: z.enum(['day', 'week', 'month', 'quarter']).optional(),
  method,
});

export const metricParams = overviewParams.extend({
  by: z
    .string()
    .optional()
    .describe('`touchpoint`, `channel`, `survey` or `attr.<key>`: also answer by group.'),
});

export const whyParams = metricParams.omit({ interval: true }).extend({
  by: z
    .string()
    .optional()
    .describe(
      '`touchpoint`, `channel`, `survey` or `attr.<key>`; the first that the filters leave open if left out.',
    ),
});

export const boardParams = overviewParams.omit({ interval: true }).extend({
  bridge: z
    .enum(['on', 'off'])
    .optional()
    .describe(
      '`on` shows all scales together by POMP, 0–100, which is approximate; `scale` and `method` are left out then.',
    ),
});

export const responseParams = filterParams.extend({
  metric: z.enum(metricIds).optional().describe('Only the answers behind this metric.'),
  points: z.string().optional().describe('Scores as given, with commas: `0,1,2`.'),
  state: z.enum(responseStates).optional().describe('`counted` if left out.'),
  q: z
    .string()
    .optional()
    .describe(
      'Words that all occur in the comment, in any form; `"a phrase"`, `or` and `-not` are understood. For keys that may read people.',
    ),
  tag: z.string().optional().describe('The key of a tag that the answers carry.'),
  ...pageParams.shape,
});
