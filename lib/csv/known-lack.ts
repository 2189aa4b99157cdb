import type { WordKey } from '@/lib/words/words';
import { presetHeader } from './preset';

/** A file of a known program that cannot be imported by itself. */
type KnownLack = {
  /** Every one of these is among its columns, by their plain names. */
  readonly has: readonly RegExp[];
  /** None of these is. */
  readonly lacks: readonly RegExp[];
  readonly sentence: WordKey;
};

const lacking: readonly KnownLack[] = [
  {
    has: [/^plan id$/, /^interval count$/, /^interval unit$/],
    lacks: [/customer/],
    sentence: 'import-notices.lack-plans',
  },
  {
    has: [/^invoice( external)? id$/, /^invoiced date$/],
    lacks: [/amount/],
    sentence: 'import-notices.lack-invoices',
  },
  {
    has: [/^invoice( external)? id$/, /^amount in cents$/],
    lacks: [/^customer( external)? id$/],
    sentence: 'import-notices.lack-items',
  },
  {
    has: [/^invoice( external)? id$/, /^type$/, /^result$/],
    lacks: [/amount/],
    sentence: 'import-notices.lack-transactions',
  },
  {
    has: [/^subscription( external)? id$/, /^customer( external)? id$/, /^date$/],
    lacks: [/plan/, /mrr|amount/],
    sentence: 'import-notices.lack-cancellations',
  },
];

/** What keeps a file of a known shape from being imported by itself, and what to do instead; null for others. */
export function knownLack(columns: readonly string[]): WordKey | null {
  const names = columns.map(presetHeader);
  const isThere = (one: RegExp) => names.some((name) => one.test(name));
  const found = lacking.find(({ has, lacks }) => has.every(isThere) && !lacks.some(isThere));
  return found?.sentence ?? null;
}
