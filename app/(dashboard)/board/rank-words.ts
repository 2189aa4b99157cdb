import type { MetricId } from '@/lib/metrics/definition';
import type { RankInterval } from '@/lib/metrics/rank-interval';

const lowest: Record<MetricId, string> = {
  ces: 'hardest',
  csat: 'least satisfied',
  nps: 'least recommended',
};

/** `hardest first` */
export function lowestFirst(metric: MetricId): string {
  return `${lowest[metric]} first`;
}

/**
 * A rank counted from the lowest score.
 *
 * @example rankWords('ces', 1, 34) // 'hardest of 34'
 * @example rankWords('csat', 3, 34) // '3rd least satisfied of 34'
 */
export function rankWords(metric: MetricId, rank: number, of: number): string {
  return `${rank === 1 ? '' : `${ordinal(rank)} `}${lowest[metric]} of ${of}`;
}

/** `3 (2–6)` */
export function rankWithInterval(rank: number, { low, high }: RankInterval): string {
  return `${rank} (${low}–${high})`;
}

/** What the interval of a rank means, in a sentence. */
export function intervalMeaning({ low, high }: RankInterval): string {
  return `95 % interval ${low}–${high}: the ranks it gets when all cells are drawn anew, again and again, from what their answers tell.`;
}

const rules = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

function ordinal(n: number): string {
  return `${n}${endings[rules.select(n)] ?? 'th'}`;
}
