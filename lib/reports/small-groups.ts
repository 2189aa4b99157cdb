import { hiddenBelow } from '@/lib/metrics/small-base';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { hiddenCells } from './small-cells';

/** The groups of a split that may be shown. */
export type OpenGroups<Group> = {
  readonly open: readonly Group[];
  /** How many are not. */
  readonly hidden: number;
};

/**
 * Hides groups of one to four customers, and beside one that is alone in that
 * the next smallest, which the whole would otherwise give away.
 *
 * @param sizesOf how many customers each figure of a group counts; the fewest decide
 */
export function openGroups<Group>(
  groups: readonly Group[],
  sizesOf: (group: Group) => readonly number[],
): OpenGroups<Group> {
  const sizes = groups.map((group) => {
    const counted = sizesOf(group).filter((n) => n > 0);
    return counted.length > 0 ? Math.min(...counted) : 0;
  });
  // The whole stands on the page anyway, so it is never what is hidden.
  const [hiding = []] = hiddenCells([[...sizes, Number.POSITIVE_INFINITY]], true);
  const open = groups.filter((_, at) => !hiding[at]);
  return { open, hidden: groups.length - open.length };
}

/** Why some groups are not shown; empty if all are. */
export function hiddenGroupsWords(t: Words, hidden: number): string {
  if (hidden === 0) return '';
  return t('value.groups-hidden', { n: formatCount(t, hidden), count: hidden, base: hiddenBelow });
}
