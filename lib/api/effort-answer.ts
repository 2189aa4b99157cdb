import * as z from 'zod';
import { metricIds } from '@/lib/metrics/definition';
import { scaleKey } from '@/lib/metrics/scale';
import { type EffortBand, effortBandKeys } from '@/lib/reports/effort-bands';
import type { ScoreLink } from '@/lib/reports/effort-links';
import type { EffortPart, EffortReport, NoEffortReport } from '@/lib/reports/effort-report';
import { effortLags } from '@/lib/reports/effort-window';
import { bandName } from '@/lib/reports/effort-words';
import type { Said } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';
import { englishNotices } from './english-notices';
import { filterParams } from './metric-params';

/** The parameters of the page of churn by effort. */
export const effortAsked = filterParams.extend({
  lag: z.enum(effortLags).optional().describe('Days within which customers left; 90 if left out.'),
});

const shares = z.object({ low: z.number(), high: z.number() });
const estimate = z
  .object({ value: z.number(), interval: shares.nullable(), p: z.number() })
  .nullable()
  .describe('Null where it cannot be estimated; `reason` says why.');

const bandAnswer = z.object({
  band: z.enum(effortBandKeys),
  name: z.string(),
  points: z.array(z.int()).describe('Scores as given; empty for customers without an answer.'),
  customers: z.int(),
  left: z.int().nullable().describe('Null below five customers.'),
  rate: z.number().nullable().describe('0–1; null below thirty customers.'),
  interval: shares.nullable(),
  above_best: z
    .object({ difference: z.number(), interval: shares, adjusted_p: z.number() })
    .nullable()
    .describe('Held against the good end of the scale.'),
  now: z.object({ customers: z.int(), mrr: z.number() }),
  at_risk: z.number().nullable(),
  lifetime_value: z.number().nullable(),
});

const partAnswer = z.object({
  metric: z.enum(metricIds),
  scale: z.string(),
  answered: z.int().describe('Paying customers with an answer.'),
  too_new: z.int().describe('Answers within the lag, which are left out.'),
  bands: z.array(bandAnswer),
  risk_ratio: z.object({ estimate, reason: z.string().nullable() }),
  trend: z.object({
    z: z.number().nullable(),
    p: z.number().nullable(),
    reason: z.string().nullable(),
  }),
  odds_ratio: z.object({ estimate, reason: z.string().nullable() }),
});

const correlation = z.object({ estimate, reason: z.string().nullable() });

/** What `GET /effort` says. */
export const effortAnswer = z.object({
  state: z.enum(['counted', 'no-subscriptions', 'no-answers', 'not-counted']),
  lag: z.int(),
  window: z
    .object({ from: z.iso.date(), at: z.iso.date(), until: z.iso.date() })
    .nullable()
    .describe('Answers of `from` to `at`; left after `at`, by `until`.'),
  currency: z.string().nullable(),
  counted_at: z.iso.datetime().nullable(),
  paying: z.int().nullable().describe('Customers who paid at the end of `at`.'),
  metrics: z.array(partAnswer),
  correlations: z.array(
    z.object({
      of: z.enum(metricIds),
      with: z.enum(metricIds),
      n: z.int(),
      pearson: correlation,
      spearman: correlation,
    }),
  ),
  notices: z.array(z.string()).describe('What of the request was left out, in words.'),
});

type EffortAnswer = z.infer<typeof effortAnswer>;

/** A report as the API says it: the numbers of the page, unrounded. */
export function effortAnswerOf(
  report: EffortReport | NoEffortReport,
  lag: string,
  notices: readonly Said[],
): EffortAnswer {
  if (typeof report === 'string') {
    return {
      state: report,
      lag: Number(lag),
      window: null,
      currency: null,
      counted_at: null,
      paying: null,
      metrics: [],
      correlations: [],
      notices: englishNotices(notices),
    };
  }
  return {
    state: report.parts.length > 0 ? 'counted' : 'no-answers',
    lag: Number(report.lag),
    window: report.window,
    currency: report.currency,
    counted_at: report.countedAt.toISOString(),
    paying: report.paying.customers,
    metrics: report.parts.map(partOf),
    correlations: report.links.map(linkOf),
    notices: englishNotices([...notices, ...report.notices]),
  };
}

function partOf(part: EffortPart): EffortAnswer['metrics'][number] {
  const { metric, definition, answered, tooNew, ratio, trend, odds } = part;
  return {
    metric,
    scale: scaleKey(definition.scale),
    answered,
    too_new: tooNew,
    bands: part.bands.map((band) => bandOf(band, part)),
    risk_ratio: ratio?.estimable
      ? { estimate: { value: ratio.ratio, interval: ratio.interval, p: ratio.p }, reason: null }
      : { estimate: null, reason: ratio?.reason ?? 'too-few' },
    trend: trend.estimable
      ? { z: trend.z, p: trend.p, reason: null }
      : { z: null, p: null, reason: trend.reason },
    odds_ratio: odds.estimable
      ? {
          estimate: { value: odds.oddsRatio, interval: odds.oddsRatioInterval, p: odds.p },
          reason: null,
        }
      : { estimate: null, reason: odds.reason },
  };
}

function bandOf(band: EffortBand, { definition }: EffortPart): z.infer<typeof bandAnswer> {
  const { key, points, customers, left, rate, interval, aboveBest, now, atRisk, value } = band;
  return {
    band: key,
    name: bandName(wordsIn('en'), key, { definition }),
    points: [...points],
    customers,
    left,
    rate,
    interval,
    above_best: aboveBest && {
      difference: aboveBest.difference,
      interval: aboveBest.interval,
      adjusted_p: aboveBest.adjustedP,
    },
    now,
    at_risk: atRisk,
    lifetime_value: value.value,
  };
}

function linkOf({ of, with: other, n, pearson, spearman }: ScoreLink) {
  return { of, with: other, n, pearson: correlationOf(pearson), spearman: correlationOf(spearman) };
}

function correlationOf(found: ScoreLink['pearson']): z.infer<typeof correlation> {
  if (!found.estimable) return { estimate: null, reason: found.reason };
  const { r, interval, p } = found;
  return { estimate: { value: r, interval, p }, reason: null };
}
