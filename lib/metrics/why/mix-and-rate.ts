import type { Definition } from '@/lib/metrics/definition';
import type { GroupCounts } from './group-counts';
import { type Estimate, judged, type Part } from './part';
import { type GroupSide, sidesOf } from './sides';
import { mixOf, mixOfAll, rateOf, rateOfAll } from './slopes';

/** What one group did to a change. */
export type GroupParts<Key> = {
  readonly key: Key;
  readonly now: GroupSide;
  readonly before: GroupSide;
  /** What its growing or shrinking did. */
  readonly mix: Estimate;
  /** What its own score's move did; null for a group that is there in one period only. */
  readonly rate: Part | null;
};

/** A change of a score, split without remainder: `to − from` = mix + rate. */
export type MixAndRate<Key> = {
  /** The scores of all groups together. */
  readonly from: number;
  readonly to: number;
  /** Σ of the groups' mixes: the same groups with other shares of the answers. */
  readonly mix: Part;
  /** Σ of the groups' rates: the groups themselves moved. */
  readonly rate: Estimate;
  readonly groups: readonly GroupParts<Key>[];
};

/**
 * Splits the change of a score into what moved because the groups have other
 * shares of the answers (mix) and what moved because they score otherwise
 * (rate). With w for shares, s for scores, S = Σws, Δ for now less before and
 * a bar for the mean of the two periods, group by group
 *
 *     rate = w̄ · Δs        mix = Δw · (s̄ − S̄)
 *
 * which sum to ΔS exactly and leave no joint term to be dealt out. Taking S̄ off
 * changes no sum, as ΣΔw = 0; it makes the mix of one group readable: a group
 * that scores below the whole pulls it down where it grows.
 *
 * Every method that is a mean over its denominator can be split: means, shares,
 * net scores and, over the decided answers, net scores without the neutral. A
 * group that is new or gone has only one score, which stands in for the other:
 * all it does is mix. The parts shown beside each other (the mix of all, the
 * rate of each) are judged together; a group with fewer than `lowBase` answers
 * on a side is not judged.
 *
 * Source: E. M. Kitagawa, "Components of a Difference Between Two Rates",
 * Journal of the American Statistical Association 50, 1955; with the mean of
 * the two periods as P. Das Gupta, "Standardization and Decomposition of
 * Rates", U.S. Bureau of the Census, P23-186, 1993. Intervals: `sampleVariance`.
 *
 * @returns null if either period has no answers
 * @throws {RangeError} if an answer is not on the definition's scale
 * @example
 * // phone 3 → 2 and chat 5 → 5, half and half before, 60 % and 40 % now:
 * // 4 → 3.2; rate −0.55 (phone) and 0 (chat), mix −0.11 and −0.14
 */
export function mixAndRate<Key>(
  groups: readonly GroupCounts<Key>[],
  definition: Definition,
): MixAndRate<Key> | null {
  const sides = sidesOf(groups, definition);
  if (!sides) return null;
  const { mix, rates } = judged(
    mixOfAll(sides),
    sides.groups.map((group) => rateOf(sides, group)),
  );
  return {
    from: sides.from,
    to: sides.to,
    mix,
    rate: rateOfAll(sides),
    groups: sides.groups.map((group, place) => ({
      key: group.key,
      now: group.now,
      before: group.before,
      mix: mixOf(sides, group),
      rate: rates[place] ?? null,
    })),
  };
}
