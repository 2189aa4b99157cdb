import { type Day, dayNumber } from '@/lib/metrics/calendar';

/** Days on which a subscription is paid: from the first to the last before `until`; without an end, `null`. */
export type PaidSpan = { from: Day; until: Day | null; mrr: number };

/** From this day on, the customer pays this much a month. */
export type MrrStep = { day: Day; mrr: number };

/**
 * The MRR of one customer over time: the sum of the spans that run on a day,
 * as steps at the days on which it changes, in order. Spans that overlap add
 * up; a span that follows another without a gap is no step if the price is the
 * same. A span of no length, and one of MRR 0, pays nothing.
 *
 * @throws {RangeError} if a day does not exist, a span ends before it begins, or an MRR is negative
 */
export function mrrSteps(spans: readonly PaidSpan[]): MrrStep[] {
  for (const { from, until, mrr } of spans) {
    if (!(mrr >= 0)) throw new RangeError(`an MRR of ${mrr} cannot be paid`);
    const [start, end] = [dayNumber(from), until === null ? null : dayNumber(until)];
    if (end !== null && end < start) throw new RangeError(`${until} is before ${from}`);
  }
  const days = new Set(
    spans.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
  );
  const steps: MrrStep[] = [];
  let before = 0;
  for (const day of [...days].sort()) {
    const mrr = mrrOn(spans, day);
    if (isSameMrr(mrr, before)) continue;
    steps.push({ day, mrr });
    before = mrr;
  }
  return steps;
}

/** Sums of the same prices in another order may differ in their last digit; that is no movement. */
export function isSameMrr(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(a, b);
}

/** Summed anew each day, so that nothing paid is exactly 0 and not a remainder. */
function mrrOn(spans: readonly PaidSpan[], day: Day): number {
  return spans
    .filter(({ from, until }) => from <= day && (until === null || day < until))
    .reduce((total, { mrr }) => total + mrr, 0);
}
