import type { Score } from './score';
import { lowBase } from './small-base';

/** From the least to the most that is asked for. */
export const targetLevels = ['required', 'good', 'excellent'] as const;
export type TargetLevel = (typeof targetLevels)[number];

/** What a score is to reach; null where a level is not set. */
export type TargetValues = Readonly<Record<TargetLevel, number | null>>;

export type SetLevel = { readonly level: TargetLevel; readonly value: number };

/** The levels that are set, the easiest first. */
export function setLevels(values: TargetValues): SetLevel[] {
  return targetLevels.flatMap((level) => {
    const value = values[level];
    return value === null ? [] : [{ level, value }];
  });
}

/** How a score stands to what it is to reach. */
export type TargetStanding = {
  /** The level the verdict is about: the easiest that is set. */
  readonly of: SetLevel;
  /** The score less that level. */
  readonly gap: number;
  /**
   * `missed` or `reached` only where the 95 % interval of the score leaves the
   * level out; `open` where it holds it, so that chance could decide.
   */
  readonly verdict: 'missed' | 'open' | 'reached' | 'too-few';
  /** The highest level the value itself has, and the one after it. */
  readonly has: SetLevel | null;
  readonly next: SetLevel | null;
};

/**
 * A score against its target. As everywhere a verdict is passed on 30 answers
 * or more, and only on more than chance. Null without a score or a level.
 *
 * @param isLowGood for figures that are to be low, such as churn
 * @example againstTarget(score, { required: 5.5, good: null, excellent: null })?.verdict // 'missed'
 */
export function againstTarget(
  score: Pick<Score, 'value' | 'n' | 'interval'> | null,
  values: TargetValues,
  isLowGood = false,
): TargetStanding | null {
  const levels = setLevels(values);
  const [of] = levels;
  if (!score || !of) return null;
  const sign = isLowGood ? -1 : 1;
  const beyond = (value: number, level: number) => sign * (value - level) >= 0;
  const has = levels.findLast(({ value }) => beyond(score.value, value)) ?? null;
  return {
    of,
    gap: score.value - of.value,
    verdict: verdictOf(score, of.value, isLowGood),
    has,
    next: levels.find(({ value }) => !beyond(score.value, value)) ?? null,
  };
}

function verdictOf(
  { n, interval }: Pick<Score, 'n' | 'interval'>,
  level: number,
  isLowGood: boolean,
): TargetStanding['verdict'] {
  if (n < lowBase || !interval) return 'too-few';
  const [worst, best] = isLowGood ? [-interval.high, -interval.low] : [interval.low, interval.high];
  const bar = isLowGood ? -level : level;
  if (best < bar) return 'missed';
  return worst >= bar ? 'reached' : 'open';
}
