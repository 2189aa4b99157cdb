import { type ConfidenceInterval, z95 } from '@/lib/metrics/confidence';
import { type Duration, gathered } from './durations';

/**
 * How the limits of a survival share are formed. `log-log` stays in 0–1 and
 * keeps its level best with few customers; `log` is the default of R and is
 * cut at 1; `plain` is S ± 1.96 · error, cut at both ends.
 */
export type IntervalKind = 'log-log' | 'log' | 'plain';

/** The curve just after a time at which someone left. It is level until the next point. */
export type SurvivalPoint = {
  time: number;
  /** Still observed just before. */
  atRisk: number;
  events: number;
  /** Share that stays beyond this time, 0–1. */
  survival: number;
  /** Greenwood's; `null` once nobody is left. */
  standardError: number | null;
  /** 95 % limits at this time alone, not a band for the whole curve; `null` once nobody is left. */
  interval: ConfidenceInterval | null;
};

/** An estimated survival curve. It is 1 before the first point and unknown beyond `lastTime`. */
export type SurvivalCurve = {
  n: number;
  events: number;
  lastTime: number;
  points: SurvivalPoint[];
  /** How many were still observed just before each time at which anyone left or was last seen. */
  observed: { time: number; atRisk: number }[];
};

/**
 * Survival by Kaplan and Meier: the product of 1 − d ÷ n over the times at
 * which d of n at risk left. Whoever is censored at a time counts as at risk
 * then, so events come before censoring where they tie; a customer seen for
 * time 0 counts only there.
 *
 * The standard error is Greenwood's, S · √Σ d ÷ (n (n − d)). `null` without
 * anyone observed.
 *
 * Sources: E. L. Kaplan, P. Meier, "Nonparametric Estimation from Incomplete
 * Observations", JASA 53, 1958; M. Greenwood, 1926.
 *
 * @throws {RangeError} if a time or count is negative or not a number
 * @example kaplanMeier([{ time: 1, events: 1, censored: 1 }, { time: 2, events: 0, censored: 2 }])
 * // one point: time 1, 4 at risk, survival 0.75
 */
export function kaplanMeier(
  rows: readonly Duration[],
  kind: IntervalKind = 'log-log',
): SurvivalCurve | null {
  const times = gathered(rows);
  const n = times.reduce((total, { events, censored }) => total + events + censored, 0);
  if (n === 0) return null;
  let [left, survival, hazardVariance, all] = [n, 1, 0, 0];
  let lastTime = 0;
  const points: SurvivalPoint[] = [];
  const observed: SurvivalCurve['observed'] = [];
  for (const { time, events, censored } of times) {
    if (events + censored > 0) {
      lastTime = time;
      observed.push({ time, atRisk: left });
    }
    if (events > 0) {
      // Weights that are not whole may leave a hair of rounding where nobody is.
      const remaining = left - events > 1e-9 * n ? left - events : 0;
      survival *= remaining / left;
      hazardVariance += events / left / remaining;
      points.push({ time, atRisk: left, events, ...limits(survival, hazardVariance, kind) });
      all += events;
    }
    left -= events + censored;
  }
  return { n, events: all, lastTime, points, observed };
}

/** `variance` is that of ln S: Σ d ÷ (n (n − d)). */
function limits(
  survival: number,
  variance: number,
  kind: IntervalKind,
): Pick<SurvivalPoint, 'survival' | 'standardError' | 'interval'> {
  if (survival === 0) return { survival, standardError: null, interval: null };
  const error = Math.sqrt(variance);
  const standardError = survival * error;
  return { survival, standardError, interval: interval(survival, error, kind) };
}

function interval(survival: number, error: number, kind: IntervalKind): ConfidenceInterval {
  switch (kind) {
    case 'plain':
      return {
        low: Math.max(0, survival - z95 * survival * error),
        high: Math.min(1, survival + z95 * survival * error),
      };
    case 'log':
      return {
        low: survival * Math.exp(-z95 * error),
        high: Math.min(1, survival * Math.exp(z95 * error)),
      };
    case 'log-log': {
      const arm = Math.exp((z95 * error) / -Math.log(survival));
      return { low: survival ** arm, high: survival ** (1 / arm) };
    }
  }
}
