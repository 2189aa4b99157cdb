import type { ScoreOutcome } from '@/db/queries/effort-counts';
import { annualChurn, periodChurn } from '@/lib/metrics/churn/annual-churn';
import { churnRate } from '@/lib/metrics/churn/customer-churn';
import { type RevenueAtRisk, revenueAtRisk } from '@/lib/metrics/churn/revenue-at-risk';
import { type SimpleValue, simpleValue } from '@/lib/metrics/clv/simple-value';
import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import type { Definition } from '@/lib/metrics/definition';
import type { Estimated } from '@/lib/metrics/estimated';
import { type Coefficient, type LogisticRefusal, logistic } from '@/lib/metrics/links/logistic';
import { type BandRate, type RatesByBand, ratesByBand } from '@/lib/metrics/links/rates-by-band';
import { type RiskRatio, type RiskRatioRefusal, riskRatio } from '@/lib/metrics/links/risk-ratio';
import { hiddenBelow, lowBase } from '@/lib/metrics/small-base';
import { pointsOfBand } from './links';

export const effortBandKeys = ['negative', 'neutral', 'positive', 'none'] as const;
export type EffortBandKey = (typeof effortBandKeys)[number];

/** Customers of one band of their latest answer, or those who gave none (`none`). */
export type EffortBand = {
  readonly key: EffortBandKey;
  /** Raw scores of the band; empty for no answer. */
  readonly points: readonly number[];
  /** Who paid at the beginning of the lag; below `hiddenBelow` no rate is told. */
  readonly customers: number;
  /** `few`: too few to be judged. */
  readonly standing: 'hidden' | 'few' | 'enough';
  /** Null where there are too few. */
  readonly left: number | null;
  readonly rate: number | null;
  readonly interval: ConfidenceInterval | null;
  /** How far above the good end of the scale; null for that itself and for those who gave no answer. */
  readonly aboveBest: BandRate['aboveReference'];
  /** Who pays by the end of the view, by the latest answer they have given by then. */
  readonly now: { readonly customers: number; readonly mrr: number };
  /** `now.mrr` × `rate`; a scenario. */
  readonly atRisk: number | null;
  readonly value: SimpleValue | { value: null; lifetime: null; reason: 'no-margin' | 'too-few' };
};

/** What answers to one metric, on one scale, go with. */
export type EffortMetric = {
  readonly definition: Definition;
  readonly bands: readonly EffortBand[];
  /** Customers with an answer at the beginning of the lag. */
  readonly answered: number;
  /** The bad end of the scale over the good one; null where one has too few. */
  readonly ratio: Estimated<RiskRatio, RiskRatioRefusal> | null;
  /** z above 0: the rate rises towards the good end. */
  readonly trend: RatesByBand['trend'];
  /** Odds of leaving per point towards the bad end. */
  readonly odds: Estimated<
    Pick<Coefficient, 'oddsRatio' | 'oddsRatioInterval' | 'p'> & { n: number; events: number },
    LogisticRefusal | 'too-few'
  >;
  readonly atRisk: RevenueAtRisk | null;
};

type EffortTerms = {
  /** Days within which customers left. */
  readonly lag: number;
  /** Share of revenue; null if nobody has said. */
  readonly margin: number | null;
};

type Sum = Pick<ScoreOutcome, 'customers' | 'left' | 'mrr'>;

/**
 * Churn, revenue and value by band of the latest answer.
 *
 * @param before rows of the series by the beginning of the lag, and the row of all customers
 * @param now the same by the end of the view
 */
export function effortMetric(
  definition: Definition,
  before: { rows: readonly ScoreOutcome[]; all: Sum },
  now: { rows: readonly ScoreOutcome[]; all: Sum },
  terms: EffortTerms,
): EffortMetric {
  const parts = effortBandKeys.map((key) => ({
    key,
    points: pointsOf(definition, key),
    before: sumOf(definition, key, before),
    now: sumOf(definition, key, now),
  }));
  const asked = parts.filter(({ key }) => key !== 'none');
  const shares = asked.map(({ key, before: { left, customers } }) => ({
    band: key,
    k: left,
    n: customers,
  }));
  const { trend } = ratesByBand(shares);
  const judged = ratesByBand(
    shares.map((share) => (share.n < lowBase ? { ...share, k: 0, n: 0 } : share)),
    'positive',
  );
  const above = new Map(judged.bands.map(({ band, aboveReference }) => [band, aboveReference]));
  const bands = parts.map((part) => bandOf(part, above.get(part.key) ?? null, terms));
  const answered = shares.reduce((sum, { n }) => sum + n, 0);
  return {
    definition,
    bands,
    answered,
    ratio: ratioOf(shares),
    trend,
    odds: oddsOf(definition, before.rows, answered),
    atRisk: riskOf(bands),
  };
}

function pointsOf(definition: Definition, key: EffortBandKey): number[] {
  const place = effortBandKeys.indexOf(key);
  return place === 0 || place === 1 || place === 2 ? pointsOfBand(definition, place) : [];
}

function sumOf(
  definition: Definition,
  key: EffortBandKey,
  { rows, all }: { rows: readonly ScoreOutcome[]; all: Sum },
): Sum {
  if (key !== 'none') {
    const points = pointsOf(definition, key);
    return added(rows.filter(({ score }) => score !== null && points.includes(score)));
  }
  const answered = added(rows);
  return {
    customers: all.customers - answered.customers,
    left: all.left - answered.left,
    // What is left after taking away nearly all of it is rounding.
    mrr: Math.max(0, Math.round((all.mrr - answered.mrr) * 10_000) / 10_000),
  };
}

function added(rows: readonly Sum[]): Sum {
  return rows.reduce(
    (sum, { customers, left, mrr }) => ({
      customers: sum.customers + customers,
      left: sum.left + left,
      mrr: sum.mrr + mrr,
    }),
    { customers: 0, left: 0, mrr: 0 },
  );
}

function bandOf(
  part: { key: EffortBandKey; points: number[]; before: Sum; now: Sum },
  aboveBest: EffortBand['aboveBest'],
  terms: EffortTerms,
): EffortBand {
  const { key, points, before, now } = part;
  const { customers, left } = before;
  const standing = customers < hiddenBelow ? 'hidden' : customers < lowBase ? 'few' : 'enough';
  const told = standing === 'enough' ? churnRate(left, customers) : null;
  return {
    key,
    points,
    customers,
    standing,
    left: standing === 'hidden' ? null : left,
    rate: told?.rate ?? null,
    interval: told?.interval ?? null,
    aboveBest,
    now: { customers: now.customers, mrr: now.mrr },
    atRisk: told && now.mrr * told.rate,
    value: lifetimeValue(now, told?.rate ?? null, terms),
  };
}

/** ARPA × margin ÷ monthly churn, the churn of the lag spread over its months. */
function lifetimeValue(
  now: Sum,
  rate: number | null,
  { lag, margin }: EffortTerms,
): EffortBand['value'] {
  if (margin === null) return { value: null, lifetime: null, reason: 'no-margin' };
  if (rate === null) return { value: null, lifetime: null, reason: 'too-few' };
  return simpleValue({
    arpa: now.customers > 0 ? now.mrr / now.customers : null,
    margin,
    churn: periodChurn(annualChurn(rate, 365.25 / lag)),
  });
}

function ratioOf(
  shares: readonly { band: EffortBandKey; k: number; n: number }[],
): EffortMetric['ratio'] {
  const [bad, good] = [shares[0], shares.at(-1)];
  if (!bad || !good || bad.n < lowBase || good.n < lowBase) return null;
  return riskRatio(bad, good);
}

function oddsOf(
  { scale }: Definition,
  rows: readonly ScoreOutcome[],
  answered: number,
): EffortMetric['odds'] {
  if (answered < lowBase) return { estimable: false, reason: 'too-few' };
  const found = logistic(
    rows.flatMap(({ score, customers, left }) =>
      score === null
        ? []
        : [
            {
              x: [scale.direction === 'effort' ? score : scale.max - score],
              events: left,
              n: customers,
            },
          ],
    ),
  );
  if (!found.estimable) return found;
  const [slope] = found.coefficients;
  if (!slope) return { estimable: false, reason: 'singular' };
  const { oddsRatio, oddsRatioInterval, p } = slope;
  const { n, events } = found;
  return { estimable: true, oddsRatio, oddsRatioInterval, p, n, events };
}

function riskOf(bands: readonly EffortBand[]): RevenueAtRisk | null {
  return revenueAtRisk(
    bands.map(({ key, customers, left, standing, now }) => ({
      segment: key,
      ...(standing === 'enough' && left !== null
        ? { customers, churned: left }
        : { customers: 0, churned: 0 }),
      activeMrr: now.mrr,
    })),
  );
}
