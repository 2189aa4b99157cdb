import type { Definition } from '@/lib/metrics/definition';
import { score } from '@/lib/metrics/score';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow, lowBase } from '@/lib/metrics/small-base';
import { type GroupCounts, together } from './group-counts';
import { sidesOf } from './sides';

/** Groups that stand for themselves, and those that are taken as one. */
export type Gathered<Key> = {
  readonly alone: readonly GroupCounts<Key>[];
  readonly others: readonly GroupCounts<Key>[];
};

/**
 * Which groups of a change are worth a line of their own: those with at least
 * `lowBase` answers in one period and none or `hiddenBelow` in the other, at
 * most `most` of them, namely those that moved the score most. The others are
 * taken together; where even they are so few in a period that they could tell
 * what one person said, the smallest of the rest joins them. Groups without an
 * answer that counts are left out.
 */
export function gather<Key>(
  groups: readonly GroupCounts<Key>[],
  definition: Definition,
  most: number,
): Gathered<Key> {
  const counted = groups.filter((group) => sizesOf(group, definition).some((n) => n > 0));
  const able = counted.filter((group) => standsAlone(group, definition));
  const moved = movedBy(counted, definition);
  const chosen = new Set(
    able.toSorted((a, b) => (moved.get(b) ?? 0) - (moved.get(a) ?? 0)).slice(0, most),
  );
  const smallestFirst = able
    .filter((group) => chosen.has(group))
    .sort((a, b) => answersOf(a) - answersOf(b));
  const others = counted.filter((group) => !chosen.has(group));
  for (const group of smallestFirst) {
    if (others.length === 0 || !tells(together(null, others))) break;
    chosen.delete(group);
    others.push(group);
  }
  return { alone: counted.filter((group) => chosen.has(group)), others };
}

function sizesOf(
  { now, before }: GroupCounts<unknown>,
  definition: Definition,
): readonly [number, number] {
  return [score(now, definition)?.n ?? 0, score(before, definition)?.n ?? 0];
}

function standsAlone(group: GroupCounts<unknown>, definition: Definition): boolean {
  const isEnough = Math.max(...sizesOf(group, definition)) >= lowBase;
  return isEnough && !tells(group) && sizesOf(group, definition).every(isOpen);
}

/** Whether so few answered in a period that they could tell what one person said. */
function tells({ now, before }: GroupCounts<unknown>): boolean {
  return ![countAnswers(now), countAnswers(before)].every(isOpen);
}

function isOpen(n: number): boolean {
  return n === 0 || n >= hiddenBelow;
}

function answersOf({ now, before }: GroupCounts<unknown>): number {
  return countAnswers(now) + countAnswers(before);
}

/** How far each group moved the score by mix and rate together, whichever way. */
function movedBy<Key>(
  groups: readonly GroupCounts<Key>[],
  definition: Definition,
): ReadonlyMap<GroupCounts<Key>, number> {
  const sides = sidesOf(
    groups.map((group) => ({ ...group, key: group })),
    definition,
  );
  const middle = sides ? (sides.from + sides.to) / 2 : 0;
  return new Map(
    sides?.groups.map(({ key, shareChange, meanValue, meanShare, valueChange }) => [
      key,
      Math.abs(shareChange * (meanValue - middle)) + Math.abs(meanShare * valueChange),
    ]),
  );
}
