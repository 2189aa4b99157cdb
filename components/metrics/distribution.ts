import type { Definition } from '@/lib/metrics/definition';
import { countAnswers, type ScoreCounts } from '@/lib/metrics/score-counts';
import { type Tone, toneOf } from './standing';

export type DistributionBar = {
  point: number;
  tone: Tone;
  count: number;
  /** Part of all answers, 0–1. */
  share: number;
  /** The same part before; null without answers then. */
  before: number | null;
};
export type DistributionGroup = {
  tone: Tone;
  first: number;
  last: number;
  share: number;
};

/** Every point of the scale with its share now and before, in the order people saw it. */
export function distributionBars(
  counts: ScoreCounts,
  before: ScoreCounts | null,
  definition: Definition,
): DistributionBar[] {
  const { min, max } = definition.scale;
  const all = countAnswers(counts);
  const allBefore = before ? countAnswers(before) : 0;
  return Array.from({ length: max - min + 1 }, (_, at) => {
    const point = min + at;
    const count = counts[point] ?? 0;
    return {
      point,
      tone: toneOf(point, definition),
      count,
      share: all > 0 ? count / all : 0,
      before: before && allBefore > 0 ? (before[point] ?? 0) / allBefore : null,
    };
  });
}

/** Neighbouring bars of one band, by position, with the share they have together. */
export function distributionGroups(bars: readonly DistributionBar[]): DistributionGroup[] {
  const groups: DistributionGroup[] = [];
  bars.forEach(({ tone, share }, at) => {
    const open = groups.at(-1);
    if (open?.tone === tone) {
      open.last = at;
      open.share += share;
    } else groups.push({ tone, first: at, last: at, share });
  });
  return groups;
}
