import * as z from 'zod';
import type { MetricQuery } from '@/lib/metric-query';
import { type ChurnRate, churnDefinitions } from '@/lib/metrics/churn/customer-churn';
import type { MovementKind } from '@/lib/metrics/churn/movement';
import type { RatioEstimate } from '@/lib/metrics/churn/ratio-estimate';
import type { ChurnPeriod } from '@/lib/reports/churn-periods';
import type { ChurnReport } from '@/lib/reports/churn-report';
import { changeOfRate, stretchName } from '@/lib/reports/churn-words';
import { cancelKinds, periodGrains } from '@/lib/value/vocabulary';
import type { Said } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';
import { englishNotices } from './english-notices';
import { interval, period } from './metric-answer';
import { filterParams, overviewParams } from './metric-params';

/** The parameters of `GET /churn`. */
export const churnAsked = filterParams
  .pick({ period: true, from: true, to: true, language: true })
  .extend({
    compare: overviewParams.shape.compare,
    grain: z.enum(periodGrains).optional().describe('Length of the periods; `month` if left out.'),
    by: z
      .string()
      .optional()
      .describe('`attr.subscription.plan` or `attr.<key>`: also answer by group.'),
  });

const churnRate = z
  .object({
    rate: z.number().describe('lost ÷ of.'),
    lost: z.number(),
    of: z.number(),
    interval: interval.nullable().describe('95 %, Wilson; null where the rate is no share.'),
  })
  .nullable()
  .describe('Null where there was nobody to lose.');

const ratioSchema = z.object({
  ratio: z.number(),
  interval: interval.nullable(),
  reason: z
    .enum(['few-customers', 'concentrated', 'no-spread'])
    .nullable()
    .describe('Why there is no interval.'),
});

const movements = z.object({
  new: z.number(),
  expansion: z.number(),
  reactivation: z.number(),
  contraction: z.number(),
  churn: z.number(),
} satisfies Record<MovementKind, z.ZodNumber>);

const periodAnswer = period.extend({
  label: z.string(),
  partial: z.boolean().describe('Not over.'),
  opening: z.number().describe('MRR before its first day.'),
  closing: z.number(),
  sums: movements.describe('MRR of the movements of each kind, each 0 or more.'),
  movements: movements.describe('How many there were.'),
  customers: z.object({
    start: z.number(),
    end: z.number(),
    joined: z.number(),
    churned: z.number(),
    churned_and_reactivated: z.number(),
    joined_and_churned: z.number(),
  }),
  churn: z.object({
    standard: churnRate,
    start: churnRate,
    'with-joiners': churnRate,
    'net-loss': churnRate,
  }),
  gross_revenue_churn: z.number().nullable(),
  net_revenue_churn: z.number().nullable(),
  grr: ratioSchema.nullable(),
  nrr: ratioSchema.nullable(),
});

/** What `GET /churn` says. */
export const churnAnswer = z.object({
  currency: z.string().nullable().describe('Of all amounts; null without subscriptions.'),
  definition: z
    .enum(churnDefinitions)
    .nullable()
    .describe('How the workspace counts customer churn; the change is of this one.'),
  grain: z.enum(periodGrains).nullable(),
  period,
  time_zone: z.string(),
  periods: z.array(periodAnswer).describe('Those the period touches, whole ones, oldest first.'),
  latest: periodAnswer.nullable().describe('The last one that is over.'),
  before: periodAnswer.nullable().describe('What it is compared with.'),
  change: z
    .object({
      difference: z.number(),
      interval: interval.nullable(),
      verdict: z.enum(['real', 'noise', 'too-few', 'untested']),
    })
    .nullable(),
  reasons: z.array(
    z.object({
      kind: z.enum(cancelKinds),
      reason: z.string().describe('Empty where none was given.'),
      customers: z.number(),
      mrr: z.number(),
    }),
  ),
  cohorts: z.array(
    z.object({
      joined: z.string().describe('YYYY-MM'),
      size: z.number(),
      active: z.array(z.number().nullable()).describe('By months since; null where not over.'),
    }),
  ),
  survival: z.array(
    z.object({
      group: z.string().nullable(),
      n: z.number(),
      events: z.number(),
      last_time: z.number(),
      points: z.array(
        z.object({
          time: z.number().describe('Calendar months since joining.'),
          at_risk: z.number(),
          events: z.number(),
          survival: z.number(),
          interval: interval.nullable(),
        }),
      ),
    }),
  ),
  log_rank: z
    .object({ chi_square: z.number(), degrees_of_freedom: z.number(), p: z.number() })
    .nullable(),
  groups: z.array(z.object({ group: z.string().nullable(), latest: periodAnswer })),
  notices: z.array(z.string()).describe('What of the request was left out, in words.'),
});

export type ChurnAnswer = z.infer<typeof churnAnswer>;

const nothing = {
  currency: null,
  definition: null,
  grain: null,
  periods: [],
  latest: null,
  before: null,
  change: null,
  reasons: [],
  cohorts: [],
  survival: [],
  log_rank: null,
  groups: [],
} satisfies Partial<ChurnAnswer>;

/** A report as the API says it: the numbers of the page, unrounded. */
export function churnAnswerOf(
  report: ChurnReport | null,
  query: MetricQuery,
  notices: readonly Said[],
): ChurnAnswer {
  const terms = { period: query.period, time_zone: query.timeZone };
  if (!report) {
    const why = 'There are no subscriptions, or none of customers with these attributes.';
    return { ...nothing, ...terms, notices: [...englishNotices(notices), why] };
  }
  const { settings, latest, before, logRank } = report;
  return {
    ...terms,
    currency: settings.baseCurrency,
    definition: settings.churnDefinition,
    grain: report.grain,
    periods: report.periods.map(periodOf),
    latest: latest && periodOf(latest),
    before: before && periodOf(before),
    change: changeOfRate(report, 'customers', settings.churnDefinition),
    reasons: [...report.reasons],
    cohorts: report.cohorts.map(({ joined, size, active }) => ({ joined, size, active })),
    survival: report.survival.map(survivalOf),
    log_rank: logRank && {
      chi_square: logRank.chiSquare,
      degrees_of_freedom: logRank.degreesOfFreedom,
      p: logRank.p,
    },
    groups: report.groups.map(({ group, latest }) => ({ group, latest: periodOf(latest) })),
    notices: englishNotices([...notices, ...report.notices]),
  };
}

function survivalOf({ group, curve }: ChurnReport['survival'][number]) {
  return {
    group,
    n: curve.n,
    events: curve.events,
    last_time: curve.lastTime,
    points: curve.points.map(({ time, atRisk, events, survival, interval }) => ({
      time,
      at_risk: atRisk,
      events,
      survival,
      interval,
    })),
  };
}

function periodOf(found: ChurnPeriod): z.infer<typeof periodAnswer> {
  const { start, end, partial, opening, closing, sums, customers, retention } = found;
  return {
    from: start,
    to: end,
    label: stretchName(wordsIn('en'), found),
    partial,
    opening,
    closing,
    sums,
    movements: { ...found.movements },
    customers: {
      start: customers.start,
      end: customers.end,
      joined: customers.joined,
      churned: customers.churned,
      churned_and_reactivated: customers.churnedAndReactivated,
      joined_and_churned: customers.joinedAndChurned,
    },
    churn: {
      standard: rateAnswer(found.churn.standard),
      start: rateAnswer(found.churn.start),
      'with-joiners': rateAnswer(found.churn['with-joiners']),
      'net-loss': rateAnswer(found.churn['net-loss']),
    },
    gross_revenue_churn: found.grossRevenueChurn,
    net_revenue_churn: found.netRevenueChurn,
    grr: retention && ratioAnswer(retention.grr),
    nrr: retention && ratioAnswer(retention.nrr),
  };
}

function rateAnswer(found: ChurnRate | null): z.infer<typeof churnRate> {
  if (!found) return null;
  const { rate, lost, of, interval } = found;
  return { rate, lost, of, interval };
}

function ratioAnswer({ ratio, interval, reason }: RatioEstimate) {
  return { ratio, interval, reason };
}
