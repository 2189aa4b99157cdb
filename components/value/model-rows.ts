import type { OrderFit } from '@/lib/value/clv-fit';
import { weeksBetween } from '@/lib/value/weeks-between';
import { formatDay } from '@/lib/words/dates';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

type Parameter = { name: string; about: string };

const purchaseParameters: readonly (Parameter & { key: 'r' | 'alpha' | 'a' | 'b' })[] = [
  { key: 'r', name: 'r', about: 'shape of buying rates' },
  { key: 'alpha', name: 'α', about: 'scale of buying rates, weeks' },
  { key: 'a', name: 'a', about: 'chance to stop' },
  { key: 'b', name: 'b', about: 'chance to stop' },
];
const spendParameters: readonly (Parameter & { key: 'p' | 'q' | 'gamma' })[] = [
  { key: 'p', name: 'p', about: 'shape of purchases' },
  { key: 'q', name: 'q', about: 'shape of customers' },
  { key: 'gamma', name: 'γ', about: 'scale, money' },
];

/** A line of a fitted model. */
export type ModelRow = Parameter & {
  value: number;
  /** Null where there is none, as of what is counted. */
  error: number | null;
  early: number | null;
  /** Behind the point. */
  digits: number;
};

type Evidence = { logLikelihood: number; customers: number };

type Model<Key extends string> = {
  parameters: Record<Key, number>;
  standardErrors: Record<Key, number> | null;
};

/** The fit of how often customers buy; empty where it may not be used. */
export function purchaseRows(t: Words, of: OrderFit): ModelRow[] {
  const fit = usable(of.purchase);
  const early = usable(of.calibration.purchase);
  if (!fit) return [];
  return [
    ...parameterRows(purchaseParameters, fit, early),
    ...factRows(t, of, fit, early, 'customers with an order'),
  ];
}

/** The fit of how much they spend; empty where it may not be used. */
export function spendRows(t: Words, of: OrderFit): ModelRow[] {
  const fit = usable(of.spend);
  const early = usable(of.calibration.spend);
  if (!fit) return [];
  return [
    ...parameterRows(spendParameters, fit, early),
    ...factRows(t, of, fit, early, 'customers with a repeat order above 0'),
  ];
}

function parameterRows<Key extends string>(
  named: readonly (Parameter & { key: Key })[],
  fit: Model<Key>,
  early: Model<Key> | null,
): ModelRow[] {
  return named.map(({ key, ...rest }) => ({
    ...rest,
    value: fit.parameters[key],
    error: fit.standardErrors?.[key] ?? null,
    early: early?.parameters[key] ?? null,
    digits: 3,
  }));
}

/** How likely the model makes the orders, of how many customers, and over how long a time. */
function factRows(
  t: Words,
  { firstDay, seenUntil, calibration }: OrderFit,
  fit: Evidence,
  early: Evidence | null,
  counted: string,
): ModelRow[] {
  return [
    {
      name: 'Log-likelihood',
      about: 'of the orders',
      value: fit.logLikelihood,
      error: null,
      early: early?.logLikelihood ?? null,
      digits: 1,
    },
    {
      name: 'n',
      about: counted,
      value: fit.customers,
      error: null,
      early: early?.customers ?? null,
      digits: 0,
    },
    {
      name: 'Weeks',
      about: `of orders, from ${formatDay(t, firstDay)}`,
      value: weeksBetween(firstDay, seenUntil),
      error: null,
      early: early && weeksBetween(firstDay, calibration.until),
      digits: 1,
    },
  ];
}

function usable<Fit extends { converged: boolean }>({ fit }: { fit: Fit | null }): Fit | null {
  return fit?.converged ? fit : null;
}

const missing = {
  'no-customers': 'There is nobody to fit it to.',
  'no-repeaters': 'Nobody has bought again, so nothing tells slow customers from lost ones.',
  'no-losses': 'Nobody has left.',
  'no-spread': 'All purchases are alike, so nothing tells customers apart.',
} as const;

/** Whether a fit settled, or why there is none. */
export function fitWords({ fit, reason }: OrderFit['purchase'] | OrderFit['spend']): string {
  if (reason) return missing[reason];
  return fit.converged
    ? 'converged'
    : 'The search did not settle, so nothing of this fit is shown or used.';
}

/** Whether spend depends on how often somebody buys. */
export function independenceWords(
  t: Words,
  { independence }: Pick<OrderFit, 'independence'>,
): string {
  return independence
    ? `How often and how much: correlation ${formatNumber(t, independence.correlation, 2)} (95 %: ${formatNumber(t, independence.interval.low, 2)} to ${formatNumber(t, independence.interval.high, 2)}, n ${formatCount(t, independence.n)}); gamma-gamma takes it to be none.`
    : 'Too few repeat buyers to test whether spend depends on how often somebody buys.';
}
