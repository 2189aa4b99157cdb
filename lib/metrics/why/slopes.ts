import { lowBase } from '@/lib/metrics/small-base';
import { type Estimate, estimate } from './part';
import { type Slopes, sampleVariance } from './sample-variance';
import type { GroupTerms, Sides } from './sides';

type All = Sides<unknown>;
type Terms = GroupTerms<unknown>;

/** What the move of a group's own score did: w̄ · Δs; null if it has no two scores. */
export function rateOf(sides: All, group: Terms): Estimate | null {
  if (!group.isInBoth) return null;
  const isJudged = Math.min(group.now.n, group.before.n) >= lowBase;
  const own = (slopes: (terms: Terms) => Slopes) => (terms: Terms) =>
    terms === group ? slopes(terms) : none;
  return estimate(
    group.meanShare * group.valueChange,
    isJudged ? varianceOf(sides, own(rateSlopes('now')), own(rateSlopes('before'))) : null,
  );
}

/** What the moves of all groups' own scores did: Σ w̄ · Δs. */
export function rateOfAll(sides: All): Estimate {
  return estimate(
    sum(sides, ({ meanShare, valueChange }) => meanShare * valueChange),
    ifEnough(sides, () => varianceOf(sides, rateSlopes('now'), rateSlopes('before'))),
  );
}

/** What the growing or shrinking of a group did: Δw · (s̄ − S̄). */
export function mixOf(sides: All, group: Terms): Estimate {
  const distance = group.meanValue - (sides.from + sides.to) / 2;
  const slopes = (period: Period) => (terms: Terms) => {
    const { share, value } = terms[period];
    const isOwn = terms === group;
    const pulled = -group.shareChange / 2;
    return {
      share: (isOwn ? sign[period] * distance : 0) + pulled * (value ?? terms.meanValue),
      value: pulled * share + (isOwn ? group.shareChange * weightOfScore(group) : 0),
    };
  };
  return estimate(
    group.shareChange * distance,
    ifEnough(sides, () => varianceOf(sides, slopes('now'), slopes('before'))),
  );
}

/** What the growing and shrinking of all groups did: Σ Δw · s̄, in which S̄ cancels. */
export function mixOfAll(sides: All): Estimate {
  const middle = (sides.from + sides.to) / 2;
  const slopes = (period: Period) => (terms: Terms) => ({
    share: sign[period] * (terms.meanValue - middle),
    value: terms.shareChange * weightOfScore(terms),
  });
  return estimate(
    sum(sides, ({ shareChange, meanValue }) => shareChange * (meanValue - middle)),
    ifEnough(sides, () => varianceOf(sides, slopes('now'), slopes('before'))),
  );
}

type Period = 'now' | 'before';
const sign = { now: 1, before: -1 } as const;
const none: Slopes = { share: 0, value: 0 };

function rateSlopes(period: Period) {
  return ({ valueChange, meanShare, isInBoth }: Terms): Slopes =>
    isInBoth ? { share: valueChange / 2, value: sign[period] * meanShare } : none;
}

/** How far s̄ follows the score of one period: half, or wholly where it is the only one. */
function weightOfScore({ isInBoth }: Terms): number {
  return isInBoth ? 0.5 : 1;
}

function sum({ groups }: All, term: (group: Terms) => number): number {
  return groups.reduce((total, group) => total + term(group), 0);
}

function ifEnough({ n }: All, variance: () => number | null): number | null {
  return Math.min(n.now, n.before) < lowBase ? null : variance();
}

/** Both periods are samples of their own, so their variances add up. */
function varianceOf(
  { groups }: All,
  now: (group: Terms) => Slopes,
  before: (group: Terms) => Slopes,
): number | null {
  const one = sampleVariance(present(groups, 'now'), groups.filter(isIn('now')).map(now));
  const other = sampleVariance(
    present(groups, 'before'),
    groups.filter(isIn('before')).map(before),
  );
  return one === null || other === null ? null : one + other;
}

function isIn(period: Period) {
  return (group: Terms) => group[period].n > 0;
}

function present(groups: readonly Terms[], period: Period) {
  return groups.filter(isIn(period)).map((group) => group[period]);
}
