import { benjaminiHochberg } from './benjamini-hochberg';
import type { ConfidenceInterval } from './confidence';
import { newcombe } from './newcombe';
import { lowBase } from './small-base';
import { twoShareTest } from './two-share-test';

/** How many of a group were asked, and how many of those answered. */
export type AskedGroup = { readonly asked: number; readonly answered: number };

/** A group among those asked and among those who answered. */
export type GroupShares = {
  /** Shares of all asked and of all who answered, 0–1. */
  askedShare: number;
  answeredShare: number;
  /** Answered less asked: above 0 the group is heard more than its share. */
  difference: number;
  interval: ConfidenceInterval | null;
  p: number | null;
  /** Over all groups compared together; `null` where nothing is tested. */
  adjustedP: number | null;
  isReal: boolean;
};

/**
 * Whether those who answered are like those who were asked, group by group.
 * The answered are part of the asked, so that the test holds them against the
 * silent ones, which are the other, independent part. With the response rate r,
 * answered − asked = (1 − r) × (answered − silent), and so is the interval
 * (Newcombe's, 95 %). All groups are judged together by Benjamini and Hochberg.
 *
 * With fewer than `lowBase` answered or silent nothing is tested.
 *
 * @param all everybody asked; `groups` are parts of them, of one attribute or of several
 * @throws {RangeError} if a group is larger than the whole
 */
export function nonResponse(
  groups: readonly AskedGroup[],
  all: readonly AskedGroup[],
): (GroupShares | null)[] {
  const found = groups.map((group, at) => groupShares(group, all[at] ?? { asked: 0, answered: 0 }));
  const { adjusted, rejected } = benjaminiHochberg(found.map((each) => each?.p ?? null));
  return found.map(
    (each, at) =>
      each && { ...each, adjustedP: adjusted[at] ?? null, isReal: rejected[at] ?? false },
  );
}

function groupShares(group: AskedGroup, all: AskedGroup): GroupShares | null {
  if (all.asked === 0 || all.answered === 0) return null;
  const askedShare = group.asked / all.asked;
  const answeredShare = group.answered / all.answered;
  const difference = answeredShare - askedShare;
  const shares = { askedShare, answeredShare, difference, adjustedP: null, isReal: false };
  const silent = all.asked - all.answered;
  if (Math.min(all.answered, silent) < lowBase) return { ...shares, interval: null, p: null };
  const heard = { k: group.answered, n: all.answered };
  const unheard = { k: group.asked - group.answered, n: silent };
  const apart = newcombe(heard, unheard);
  const part = silent / all.asked;
  return {
    ...shares,
    interval: { low: part * apart.low, high: part * apart.high },
    p: twoShareTest(heard, unheard).p,
  };
}
