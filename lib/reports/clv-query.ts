import { first, type SearchParams } from '@/lib/query-params';
import { horizonWeeks } from '@/lib/value/clv-fit';
import type { Said } from '@/lib/words/said';

/** What the page of customer value is asked beside its MetricQuery. */
export type ClvAsked = {
  /** The id of a customer to look up; empty for nobody. */
  readonly customer: string;
  /** How many weeks ahead to look for them. */
  readonly weeks: number;
};

/** Parameters of the page that are no filters. */
export const clvParams = ['customer', 'weeks'];

/** The longest look ahead, in weeks: ten years. */
export const mostWeeks = 520;
const longestId = 320;

/** Reads the page's own parameters; what cannot be understood is left out with a sentence. */
export function parseClvParams(params: SearchParams): { asked: ClvAsked; notices: Said[] } {
  const customer = (first(params.customer) ?? '').replaceAll('\u0000', '').trim();
  const weeks = weeksOf(first(params.weeks));
  const notices: Said[] =
    weeks === null
      ? [{ key: 'notices.no-weeks', values: { most: mostWeeks, weeks: horizonWeeks } }]
      : [];
  return {
    asked: { customer: customer.slice(0, longestId), weeks: weeks ?? horizonWeeks },
    notices,
  };
}

function weeksOf(text: string | undefined): number | null {
  if (text === undefined) return horizonWeeks;
  const weeks = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return weeks >= 1 && weeks <= mostWeeks ? weeks : null;
}
