import * as z from 'zod';
import { answerChoices, type MetricQuery } from '@/lib/metric-query';
import type { Change } from '@/lib/metrics/change';
import { type Definition, metricIds } from '@/lib/metrics/definition';
import { orient } from '@/lib/metrics/scale';
import type { Score } from '@/lib/metrics/score';
import { bandCounts } from '@/lib/metrics/score';
import type { Figures, MetricReport, ScoredBucket } from '@/lib/reports/metric-report';
import { bandNames, definitionWords } from '@/lib/words/definition-words';
import type { Said } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';
import { englishNotices } from './english-notices';

const t = wordsIn('en');

export const interval = z.object({ low: z.number(), high: z.number() });
const day = z.iso.date();
export const period = z.object({ from: day, to: day });
const band = z.object({ name: z.string(), n: z.int() });

const bucketAnswer = period.omit({ from: true, to: true }).extend({
  start: day,
  end: day,
  partial: z.boolean().describe('Cut by the period, or not over yet.'),
  value: z.number().nullable(),
  n: z.int(),
  interval: interval.nullable(),
});

export const changeAnswer = z.object({
  from: z.number(),
  to: z.number(),
  difference: z.number().describe('In points; for the good is positive.'),
  interval: interval.nullable(),
  p: z.number().nullable(),
  verdict: z.enum(['real', 'noise', 'too-few']),
});

const figuresAnswer = z.object({
  value: z.number().nullable().describe('Unrounded; null without answers.'),
  n: z.int(),
  interval: interval.extend({ level: z.literal(0.95), method: z.string() }).nullable(),
  bands: z.object({ negative: band, neutral: band, positive: band }).nullable(),
  change: changeAnswer.nullable(),
  buckets: z.array(bucketAnswer),
});

export const definitionAnswer = z.object({
  label: z.string(),
  formula: z.string(),
  denominator: z.string(),
  scale: z.object({ min: z.int(), max: z.int() }),
  direction: z.enum(['ease', 'effort']),
  source: z.string(),
});

/** What `GET /metrics/{metric}` says. */
export const metricAnswer = figuresAnswer.extend({
  metric: z.enum(metricIds),
  method: z.string().nullable(),
  definition: definitionAnswer.nullable(),
  other_scales: z
    .int()
    .describe('Answers of the period on other scales; they are not in the value.'),
  period,
  comparison: period.nullable(),
  answers: z.enum(answerChoices).describe('All, or of each customer the latest in the period.'),
  time_zone: z.string(),
  groups: z
    .array(figuresAnswer.extend({ key: z.string().nullable(), name: z.string() }))
    .optional(),
  notices: z.array(z.string()).describe('What of the request was left out, in words.'),
});

export type MetricAnswer = z.infer<typeof metricAnswer>;

/** A report as the API says it: the numbers of the screen, unrounded. */
export function metricAnswerOf(
  metric: MetricAnswer['metric'],
  report: MetricReport | null,
  query: MetricQuery,
  notices: readonly Said[],
): MetricAnswer {
  const terms = {
    metric,
    period: query.period,
    comparison: query.comparison,
    answers: query.answers,
    time_zone: query.timeZone,
  };
  if (!report) {
    return {
      ...terms,
      ...nothing,
      notices: [...englishNotices(notices), 'No survey measures this yet.'],
    };
  }
  const { definition, otherScales } = report.series;
  return {
    ...terms,
    ...figuresOf(report, definition),
    method: definition.id,
    definition: definitionAnswerOf(definition),
    other_scales: otherScales,
    ...(query.by ? { groups: groupsOf(report, definition) } : {}),
    notices: englishNotices([...notices, ...report.notices]),
  };
}

/** How a metric is computed, in words. */
export function definitionAnswerOf(definition: Definition): z.infer<typeof definitionAnswer> {
  const { label, formula, denominator, source } = definitionWords(t, definition);
  const { min, max, direction } = definition.scale;
  return { label, formula, denominator, scale: { min, max }, direction, source };
}

const nothing = {
  value: null,
  n: 0,
  interval: null,
  bands: null,
  change: null,
  buckets: [],
  method: null,
  definition: null,
  other_scales: 0,
};

function groupsOf(report: MetricReport, definition: Definition) {
  return report.groups.map((group) => ({
    key: group.key,
    name: group.name,
    ...figuresOf(group, definition),
  }));
}

function figuresOf(figures: Figures, definition: Definition): z.infer<typeof figuresAnswer> {
  const { score } = figures;
  return {
    value: score?.value ?? null,
    n: score?.n ?? 0,
    interval: score?.interval
      ? { ...score.interval, level: 0.95, method: definitionWords(t, definition).intervalName }
      : null,
    bands: bandsOf(figures, definition),
    change: changeOf(figures.change),
    buckets: figures.buckets.map(bucketOf),
  };
}

function bandsOf({ counts }: Figures, definition: Definition) {
  const { scale, bands } = definition;
  const names = bandNames(t, definition);
  const { negative, neutral, positive } = bandCounts(orient(counts, scale), bands);
  return {
    negative: { name: names[0], n: negative },
    neutral: { name: names[1], n: neutral },
    positive: { name: names[2], n: positive },
  };
}

export function changeOf(change: Change | null): z.infer<typeof changeAnswer> | null {
  if (!change) return null;
  const { from, to, difference, interval, p, verdict } = change;
  return { from, to, difference, interval, p, verdict };
}

function bucketOf({ bucket, score }: ScoredBucket): z.infer<typeof bucketAnswer> {
  const { start, end, partial } = bucket;
  return { start, end, partial, ...scoreAnswer(score) };
}

function scoreAnswer(score: Score | null) {
  return { value: score?.value ?? null, n: score?.n ?? 0, interval: score?.interval ?? null };
}
