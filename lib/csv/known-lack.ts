import { presetHeader } from './preset';

/** A file of a known program that cannot be imported by itself. */
type KnownLack = {
  /** Every one of these is among its columns, by their plain names. */
  readonly has: readonly RegExp[];
  /** None of these is. */
  readonly lacks: readonly RegExp[];
  readonly sentence: string;
};

const instead =
  'Import its subscription events as subscriptions, or line items with the columns of their invoices beside them as orders.';

const lacking: readonly KnownLack[] = [
  {
    has: [/^plan id$/, /^interval count$/, /^interval unit$/],
    lacks: [/customer/],
    sentence:
      'This looks like ChartMogul’s list of plans, which names no customer. Import its subscription events, and say there how often each plan is paid.',
  },
  {
    has: [/^invoice( external)? id$/, /^invoiced date$/],
    lacks: [/amount/],
    sentence: `This looks like ChartMogul’s list of invoices, which says no amount. ${instead}`,
  },
  {
    has: [/^invoice( external)? id$/, /^amount in cents$/],
    lacks: [/^customer( external)? id$/],
    sentence: `This looks like ChartMogul’s list of line items, which names no customer. ${instead}`,
  },
  {
    has: [/^invoice( external)? id$/, /^type$/, /^result$/],
    lacks: [/amount/],
    sentence: `This looks like ChartMogul’s list of transactions, which says no amount and no customer. ${instead}`,
  },
  {
    has: [/^subscription( external)? id$/, /^customer( external)? id$/, /^date$/],
    lacks: [/plan/, /mrr|amount/],
    sentence:
      'This looks like ChartMogul’s list of cancellations, which says when subscriptions ended and not what they were. Import its subscription events: they hold both.',
  },
];

/** What keeps a file of a known shape from being imported by itself, and what to do instead; null for others. */
export function knownLack(columns: readonly string[]): string | null {
  const names = columns.map(presetHeader);
  const isThere = (one: RegExp) => names.some((name) => one.test(name));
  const found = lacking.find(({ has, lacks }) => has.every(isThere) && !lacks.some(isThere));
  return found?.sentence ?? null;
}
