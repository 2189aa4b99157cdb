import type { Verdict } from '@/lib/metrics/change';
import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import { type Domain, linearScale, niceDomain } from './linear-scale';

/** One place of a split change: a level a score stands at, or a step that moves it. */
export type SplitStep = {
  readonly key: string;
  readonly name: string;
  /** Under the name: `5.19 → 4.45`. */
  readonly detail: string;
  readonly kind: 'level' | 'step';
  readonly value: number;
  /** 95 % interval of a step; null where there is none to draw. */
  readonly interval: ConfidenceInterval | null;
  /** Of a step; colour means more than chance. */
  readonly verdict: Verdict | null;
  /** `−0.17` */
  readonly words: string;
  /** The answers behind it. */
  readonly href: string | null;
};

/** Where a step lies on the axis of the score, in its unit. */
export type StepSpan = {
  readonly start: number;
  readonly end: number;
  /** Ends of the whisker: where the score would stand after the step. */
  readonly low: number;
  readonly high: number;
};

/** Each step begins where the one before ended; a level says where things stand, whatever came before. */
export function stepSpans(steps: readonly SplitStep[]): StepSpan[] {
  let at = 0;
  return steps.map(({ kind, value, interval }) => {
    const start = kind === 'level' ? value : at;
    const end = kind === 'level' ? value : at + value;
    at = end;
    return {
      start,
      end,
      low: interval && kind === 'step' ? start + interval.low : end,
      high: interval && kind === 'step' ? start + interval.high : end,
    };
  });
}

/** Of the range of a score, what an axis shows at least: less would blow noise up to a storm. */
const leastShown = 0.02;

/** The axis: all that is passed on the way, whiskers too, on round ticks. */
export function splitDomain(
  spans: readonly StepSpan[],
  range: Domain,
): { domain: Domain; cut: boolean } {
  const passed = spans.flatMap(({ start, end, low, high }) => [start, end, low, high]);
  const inside = passed.map((value) => Math.min(range[1], Math.max(range[0], value)));
  const domain = niceDomain(inside, range, leastShown * (range[1] - range[0]), 4);
  return { domain, cut: domain[0] > range[0] };
}

/** Px of every step along the axis of the score. */
export function splitPlaces(
  spans: readonly StepSpan[],
  domain: Domain,
  room: Domain,
): readonly StepSpan[] {
  const at = linearScale(domain, room);
  const inside = (value: number) => at(Math.min(domain[1], Math.max(domain[0], value)));
  return spans.map(({ start, end, low, high }) => ({
    start: inside(start),
    end: inside(end),
    low: inside(low),
    high: inside(high),
  }));
}
