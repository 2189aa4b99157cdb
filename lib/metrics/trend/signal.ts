import type { ControlPoint } from './control-chart';
import { markedBy, type RunRule } from './run-rules';

/**
 * What a series says. `signal`: at least one rule marked something, with the
 * places of the marked points; `no-signal`: it moves as chance would;
 * `too-few-periods`: fewer than twelve with a value, and how many are missing.
 */
export type Signal =
  | { verdict: 'signal'; reasons: { rule: RunRule; at: number[] }[]; lastPeriod: boolean }
  | { verdict: 'no-signal' }
  | { verdict: 'too-few-periods'; missing: number };

/** With fewer periods limits are too rough to accuse a point. */
const fewestPeriods = 12;

/**
 * The verdict on a metric over time. By default the two rules that cry wolf
 * least are asked: a point outside its limits, and eight in a row on one side
 * of the centre. `lastPeriod` says whether the newest point is among the
 * marked.
 */
export function signal(
  points: readonly ControlPoint[],
  rules: readonly RunRule[] = ['outside-limits', 'eight-on-one-side'],
): Signal {
  const known = points.filter(({ value }) => value !== null).length;
  if (known < fewestPeriods) {
    return { verdict: 'too-few-periods', missing: fewestPeriods - known };
  }
  const reasons = rules.flatMap((rule) => {
    const at = markedBy(rule, points).flatMap((marked, i) => (marked ? [i] : []));
    return at.length === 0 ? [] : [{ rule, at }];
  });
  if (reasons.length === 0) return { verdict: 'no-signal' };
  const last = points.length - 1;
  return { verdict: 'signal', reasons, lastPeriod: reasons.some(({ at }) => at.includes(last)) };
}
