import * as z from 'zod';
import type { MetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import type { Estimate, Part } from '@/lib/metrics/why/part';
import type { GroupSide } from '@/lib/metrics/why/sides';
import type { WhyReport } from '@/lib/reports/why-report';
import type { Said } from '@/lib/words/said';
import { englishNotices } from './english-notices';
import {
  changeAnswer,
  changeOf,
  definitionAnswer,
  definitionAnswerOf,
  interval,
  period,
} from './metric-answer';

const estimateAnswer = z.object({
  value: z.number().describe('In the unit of the score.'),
  interval: interval.nullable(),
  p: z.number().nullable(),
});
const partAnswer = estimateAnswer.extend({
  verdict: z.enum(['real', 'noise', 'too-few']).describe('Judged with the parts beside it.'),
});
const sideAnswer = z.object({
  n: z.int(),
  share: z.number().describe('Of the answers of the period, 0–1.'),
  value: z.number().nullable(),
});

/** What `GET /metrics/{metric}/why` says. */
export const whyAnswer = z.object({
  metric: z.enum(metricIds),
  method: z.string().nullable(),
  definition: definitionAnswer.nullable(),
  period,
  comparison: period.nullable(),
  time_zone: z.string(),
  by: z.string().nullable(),
  change: changeAnswer.nullable(),
  refusal: z
    .enum(['no-survey', 'not-compared', 'none-before', 'few', 'one-group'])
    .nullable()
    .describe('Why the change is not split.'),
  mix: partAnswer.nullable().describe('The same groups with other shares of the answers.'),
  rate: estimateAnswer.nullable().describe('The groups’ own scores moved.'),
  groups: z
    .array(
      z.object({
        name: z.string(),
        keys: z
          .array(z.string().nullable())
          .describe('Several where small groups are taken together; null: not stated.'),
        now: sideAnswer,
        before: sideAnswer,
        mix: estimateAnswer,
        rate: partAnswer.nullable().describe('Null for a group that is new or gone.'),
      }),
    )
    .describe('Mix and rate of all of them sum to the difference of the change.'),
  notices: z.array(z.string()).describe('What of the request was left out, in words.'),
});

export type WhyAnswer = z.infer<typeof whyAnswer>;

/** A split change as the API says it, unrounded. */
export function whyAnswerOf(
  metric: MetricId,
  report: WhyReport | null,
  query: MetricQuery,
  notices: readonly Said[],
): WhyAnswer {
  const { period, comparison, timeZone } = query;
  const terms = { metric, period, comparison, time_zone: timeZone };
  if (!report) {
    const nothing = { method: null, definition: null, by: null, change: null };
    return {
      ...terms,
      ...nothing,
      ...noParts,
      refusal: 'no-survey',
      notices: [...englishNotices(notices), 'No survey measures this yet.'],
    };
  }
  const { definition } = report.series;
  const { split } = report;
  return {
    ...terms,
    method: definition.id,
    definition: definitionAnswerOf(definition),
    by: report.by,
    change: changeOf(report.change),
    refusal: report.refusal,
    ...(split
      ? {
          mix: partOf(split.mix),
          rate: estimateOf(split.rate),
          groups: split.groups.map(({ name, keys, now, before, mix, rate }) => ({
            name,
            keys: [...keys],
            now: sideOf(now),
            before: sideOf(before),
            mix: estimateOf(mix),
            rate: rate && partOf(rate),
          })),
        }
      : noParts),
    notices: englishNotices([...notices, ...report.notices]),
  };
}

const noParts = { mix: null, rate: null, groups: [] };

function estimateOf({ value, interval, p }: Estimate): z.infer<typeof estimateAnswer> {
  return { value, interval, p };
}

function partOf(part: Part): z.infer<typeof partAnswer> {
  return { ...estimateOf(part), verdict: part.verdict };
}

function sideOf({ n, share, value }: GroupSide): z.infer<typeof sideAnswer> {
  return { n, share, value };
}
