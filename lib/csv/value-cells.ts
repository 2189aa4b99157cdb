import type { BillingInterval } from '@/lib/metrics/churn/monthly-amount';
import { type Day, dayIn } from '@/lib/metrics/period';
import type { CancelKind } from '@/lib/value/vocabulary';
import type { Said } from '@/lib/words/said';
import { wallClock } from './wall-clock';
import { type DateFormat, readDate } from './written-date';

/**
 * An amount as files write it: `29`, `1,234.50`, `1.234,50`, `€ 29`, `(12.00)`
 * for −12. A comma or point that stands before exactly three digits at the end
 * is a comma of thousands and a decimal point.
 *
 * @returns null if it is no amount
 */
export function readAmount(cell: string): number | null {
  const bare = cell.replace(/[\p{Sc}\s\u00a0']/gu, '').replace(/^[\u2212–]/, '-');
  const isBracketed = /^\(.+\)$/.test(bare);
  const text = isBracketed ? bare.slice(1, -1) : bare;
  const plain = /^([+-]?)(\d+(?:[.,]\d+)*)$/.exec(text);
  if (!plain) return null;
  const [, sign = '', digits = ''] = plain;
  const value = unsigned(digits);
  if (value === null) return null;
  return value > 0 && isBracketed !== (sign === '-') ? -value : value;
}

function unsigned(text: string): number | null {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  return /^\d+,\d+$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** How often something is paid, with how many of these at once. */
export type Billing = { interval: BillingInterval; intervalCount: number };

const intervalWords: readonly (readonly [RegExp, BillingInterval])[] = [
  [/^(d|days?|daily)$/, 'day'],
  [/^(w|wk|weeks?|weekly)$/, 'week'],
  [/^(m|mo|mth|months?|monthly)$/, 'month'],
  [/^(q|qtr|quarters?|quarterly)$/, 'quarter'],
  [/^(half years?|half yearly|semi ?annual(ly)?|semester)$/, 'half-year'],
  [/^(y|yr|years?|yearly|annual(ly)?|annum)$/, 'year'],
];

/** Reads `monthly`, `year`, `every 3 months`; null if it is none of these. */
export function readInterval(cell: string): Billing | null {
  const plain = cell
    .toLowerCase()
    .replace(/[-_/\s]+/g, ' ')
    .replace(/^(every|per|each) /, '')
    .trim();
  const [, count = '1', word = ''] = /^(?:(\d{1,3}) ?)?(.+)$/.exec(plain) ?? [];
  const found = intervalWords.find(([known]) => known.test(word.trim()));
  const intervalCount = Number(count);
  return found && intervalCount > 0 ? { interval: found[1], intervalCount } : null;
}

/** Whether a customer has left: `Yes`, `1`, `true`, `churned`; null if the word is neither. */
export function readFlag(cell: string): boolean | null {
  const plain = cell.trim().toLowerCase();
  if (/^(yes|y|true|t|1|churned|left|cancell?ed)$/.test(plain)) return true;
  return /^(no|n|false|f|0|active|stayed|current)$/.test(plain) ? false : null;
}

/** Why somebody left, by the words programs use; what is none of them is unknown. */
export function readCancelKind(cell: string): CancelKind {
  const plain = cell.toLowerCase().replace(/[-_\s]+/g, ' ');
  if (/in ?voluntary|delinquent|dunning|unpaid|payment|declined/.test(plain)) {
    return 'failed-payment';
  }
  return /voluntary|request|cancel|customer/.test(plain) ? 'voluntary' : 'unknown';
}

/** What an event does to a subscription: terms begin, or all of it ends. */
export const subscriptionEvents = ['begins', 'ends'] as const;
export type SubscriptionEvent = (typeof subscriptionEvents)[number];

/** Reads `subscription_start`, `Upgraded`, `cancelled`; `taken-back` for one that undoes another, null for none of these. */
export function readEvent(cell: string): SubscriptionEvent | 'taken-back' | null {
  const plain = cell.toLowerCase().replace(/[-_\s]+/g, ' ');
  if (/retract|revok|undo/.test(plain)) return 'taken-back';
  if (/cancel|terminat|expir|churn|\bend/.test(plain)) return 'ends';
  return /start|creat|activat|updat|chang|renew|resum|upgrad|downgrad|begin/.test(plain)
    ? 'begins'
    : null;
}

const notDate: Said = { key: 'import-faults.not-date-written' };
const noSuchDay: Said = { key: 'import-faults.no-such-day' };

export type ReadDay = { readonly at: Date; readonly day: Day };

/**
 * Reads dates with or without a time. A date alone keeps its day, and is the
 * beginning of it on the workspace's clock; a time without an offset is on the
 * clock of the file.
 */
export function dayReader(
  format: DateFormat | null,
  fileZone: string,
  ownZone: string,
): (cell: string) => ReadDay | { reason: Said } {
  const fileClock = wallClock(fileZone);
  const ownClock = wallClock(ownZone);
  const placed = (at: Date) => ({ at, day: dayIn(at, ownZone) });
  return (cell) => {
    const read = format === null ? null : readDate(cell, format);
    if (read === null) return { reason: notDate };
    if (read === 'no-such-day') return { reason: noSuchDay };
    if ('at' in read) return placed(new Date(read.at));
    const { day, time, offset } = read;
    if (time === null) return { at: ownClock(day, 0), day };
    if (offset === null) return placed(fileClock(day, time));
    return placed(new Date(Date.parse(`${day}T00:00:00Z`) + time - offset * 60_000));
  };
}
