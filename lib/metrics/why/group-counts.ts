import { addCounts, noCounts, type ScoreCounts } from '@/lib/metrics/score-counts';

/** The answers of one group in the two periods that are compared. */
export type GroupCounts<Key> = {
  readonly key: Key;
  readonly now: ScoreCounts;
  readonly before: ScoreCounts;
};

/** The answers of several groups as if they were one. */
export function together<Key>(key: Key, groups: readonly GroupCounts<unknown>[]): GroupCounts<Key> {
  return groups.reduce<GroupCounts<Key>>(
    (sum, { now, before }) => ({
      key,
      now: addCounts(sum.now, now),
      before: addCounts(sum.before, before),
    }),
    { key, now: noCounts, before: noCounts },
  );
}
