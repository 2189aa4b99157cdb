import { answerVariance } from '@/lib/metrics/answer-variance';
import type { Definition } from '@/lib/metrics/definition';
import { score } from '@/lib/metrics/score';
import type { ScoreCounts } from '@/lib/metrics/score-counts';
import type { GroupCounts } from './group-counts';

/** One group in one period. */
export type GroupSide = {
  /** Answers its score divides by. */
  readonly n: number;
  /** Of all such answers of the period, 0–1. */
  readonly share: number;
  /** Its score, good end up; null without answers. */
  readonly value: number | null;
  /** Variance of the score; null where the answers cannot tell it. */
  readonly variance: number | null;
};

/** One group in both periods, with the terms of the formulas. */
export type GroupTerms<Key> = {
  readonly key: Key;
  readonly now: GroupSide;
  readonly before: GroupSide;
  /** Whether it has a score in both periods. */
  readonly isInBoth: boolean;
  /** Now less before; 0 unless it is in both. */
  readonly valueChange: number;
  readonly shareChange: number;
  /** Means of the two periods; of the score the only one there is, unless it is in both. */
  readonly meanValue: number;
  readonly meanShare: number;
};

/** All groups in both periods, and the scores of all of them together. */
export type Sides<Key> = {
  readonly groups: readonly GroupTerms<Key>[];
  readonly from: number;
  readonly to: number;
  /** Answers in all, of either period. */
  readonly n: { readonly now: number; readonly before: number };
};

/** @returns null if either period has no answers */
export function sidesOf<Key>(
  groups: readonly GroupCounts<Key>[],
  definition: Definition,
): Sides<Key> | null {
  const scored = groups.map(({ key, now, before }) => ({
    key,
    now: sideOf(now, definition),
    before: sideOf(before, definition),
  }));
  const n = {
    now: scored.reduce((sum, { now }) => sum + now.n, 0),
    before: scored.reduce((sum, { before }) => sum + before.n, 0),
  };
  if (n.now === 0 || n.before === 0) return null;
  const terms = scored.map(({ key, now, before }) =>
    termsOf(key, { ...now, share: now.n / n.now }, { ...before, share: before.n / n.before }),
  );
  return {
    groups: terms,
    from: terms.reduce((sum, { before }) => sum + before.share * (before.value ?? 0), 0),
    to: terms.reduce((sum, { now }) => sum + now.share * (now.value ?? 0), 0),
    n,
  };
}

function sideOf(counts: ScoreCounts, definition: Definition): Omit<GroupSide, 'share'> {
  const found = score(counts, definition);
  if (!found) return { n: 0, value: null, variance: null };
  const spread = answerVariance(counts, definition);
  return { n: found.n, value: found.value, variance: spread === null ? null : spread / found.n };
}

function termsOf<Key>(key: Key, now: GroupSide, before: GroupSide): GroupTerms<Key> {
  const [to, from] = [now.value ?? before.value ?? 0, before.value ?? now.value ?? 0];
  return {
    key,
    now,
    before,
    isInBoth: now.value !== null && before.value !== null,
    valueChange: to - from,
    shareChange: now.share - before.share,
    meanValue: (to + from) / 2,
    meanShare: (now.share + before.share) / 2,
  };
}
