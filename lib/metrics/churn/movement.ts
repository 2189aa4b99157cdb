import { isSameMrr } from './mrr-steps';

/** Why MRR moves. Every change of one customer's MRR is exactly one of these. */
export type MovementKind = 'new' | 'expansion' | 'contraction' | 'churn' | 'reactivation';

/** All kinds, gains first. */
export const movementKinds = [
  'new',
  'expansion',
  'reactivation',
  'contraction',
  'churn',
] as const satisfies readonly MovementKind[];

/** A movement; `amount` is its size, above 0, whether it adds or takes away. */
export type Movement = { kind: MovementKind; amount: number };

/** What came before a customer's MRR rose from 0: whether they ever paid, and how many days ago they last did. */
export type PaidHistory = { everPaid: boolean; daysAway: number | null };

/**
 * What a change of one customer's MRR is. From nothing: _new_ for a first-time
 * customer, _reactivation_ for one who comes back within `reactivationWindow`
 * days of leaving (`null`: ever), and _new_ again for one who comes back
 * later. To nothing: _churn_. Between: _expansion_ or _contraction_. No
 * change is `null`.
 *
 * Source: the five movements of ChartMogul's and ProfitWell's MRR reports.
 *
 * @throws {RangeError} if an MRR is negative or not a number
 * @example movement(100, 80, { everPaid: true, daysAway: null }, null) // contraction of 20
 */
export function movement(
  before: number,
  after: number,
  { everPaid, daysAway }: PaidHistory,
  reactivationWindow: number | null,
): Movement | null {
  if (!(before >= 0 && after >= 0))
    throw new RangeError(`MRR cannot go from ${before} to ${after}`);
  if (isSameMrr(before, after)) return null;
  const amount = Math.abs(after - before);
  if (after === 0) return { kind: 'churn', amount };
  if (before > 0) return { kind: after > before ? 'expansion' : 'contraction', amount };
  const inTime = reactivationWindow === null || (daysAway ?? 0) <= reactivationWindow;
  return { kind: everPaid && inTime ? 'reactivation' : 'new', amount };
}
