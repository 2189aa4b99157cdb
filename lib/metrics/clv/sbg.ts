import type { SbgCounts } from './sbg-counts';

/**
 * The shifted beta-geometric model of contracts: a customer renews each period
 * with the same chance throughout, and leaves with a chance θ that differs
 * between customers as a beta distribution with α and β, both above 0.
 *
 * Source: P. S. Fader, B. G. S. Hardie, "How to Project Customer Retention",
 * Journal of Interactive Marketing 21, 2007.
 */
export type Sbg = { alpha: number; beta: number };

/** Share of customers who leave at the t-th renewal, t = 1, 2 …: retention there falls short by this much of all. */
export function sbgChurn(t: number, model: Sbg): number {
  return sbgSurvival(t - 1, model) * (1 - sbgRetention(t, model));
}

/**
 * Share of customers still there after t renewals, t = 0, 1 …:
 * Π (β + i − 1) ÷ (α + β + i − 1).
 *
 * @example sbgSurvival(1, { alpha: 1, beta: 1 }) // 0.5
 */
export function sbgSurvival(t: number, { alpha, beta }: Sbg): number {
  return Math.exp(logSurvivals(t, alpha, beta)[t] ?? Number.NaN);
}

/** Share of those there at the t-th renewal who renew: (β + t − 1) ÷ (α + β + t − 1). It rises with t. */
export function sbgRetention(t: number, { alpha, beta }: Sbg): number {
  if (!(Number.isInteger(t) && t >= 1)) throw new RangeError(`there is no renewal ${t}`);
  return (beta + t - 1) / (alpha + beta + t - 1);
}

/** Log-likelihood of cohorts: Σ lostₜ · ln P(t) + Σ keptₜ · ln S(t). */
export function sbgLogLikelihood({ alpha, beta }: Sbg, { lost, kept }: SbgCounts): number {
  const survivals = logSurvivals(Math.max(lost.length, kept.length), alpha, beta);
  const leaving = lost.reduce((total, count, i) => {
    if (count === 0) return total;
    const hazard = Math.log(alpha) - Math.log(alpha + beta + i);
    return total + count * ((survivals[i] ?? 0) + hazard);
  }, 0);
  return kept.reduce(
    (total, count, t) => (count === 0 ? total : total + count * (survivals[t] ?? 0)),
    leaving,
  );
}

/** ln S(0) … ln S(t). */
function logSurvivals(t: number, alpha: number, beta: number): number[] {
  if (!(Number.isInteger(t) && t >= 0)) throw new RangeError(`${t} renewals cannot be counted`);
  const logs = [0];
  for (let i = 0; i < t; i++) logs.push((logs[i] ?? 0) - Math.log1p(alpha / (beta + i)));
  return logs;
}
