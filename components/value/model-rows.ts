import type { OrderFit } from '@/lib/value/clv-fit';
import { weeksBetween } from '@/lib/value/weeks-between';
import { formatDay } from '@/lib/words/dates';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

type Parameter = { name: string; about: string };

const purchaseParameters = ['r', 'alpha', 'a', 'b'] as const;
type PurchaseParameter = (typeof purchaseParameters)[number];
const spendParameters = ['p', 'q', 'gamma'] as const;
type SpendParameter = (typeof spendParameters)[number];

/** What formulas call them. */
const signs: Readonly<Record<PurchaseParameter | SpendParameter, string>> = {
  r: 'r',
  alpha: 'α',
  a: 'a',
  b: 'b',
  p: 'p',
  q: 'q',
  gamma: 'γ',
};

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
    ...parameterRows(t, purchaseParameters, fit, early),
    ...factRows(t, of, fit, early, t('clv.n-with-order')),
  ];
}

/** The fit of how much they spend; empty where it may not be used. */
export function spendRows(t: Words, of: OrderFit): ModelRow[] {
  const fit = usable(of.spend);
  const early = usable(of.calibration.spend);
  if (!fit) return [];
  return [
    ...parameterRows(t, spendParameters, fit, early),
    ...factRows(t, of, fit, early, t('clv.n-with-repeat')),
  ];
}

function parameterRows<Key extends PurchaseParameter | SpendParameter>(
  t: Words,
  keys: readonly Key[],
  fit: Model<Key>,
  early: Model<Key> | null,
): ModelRow[] {
  return keys.map((key) => ({
    name: signs[key],
    about: t(`clv.parameter-${key}`),
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
      name: t('clv.log-likelihood'),
      about: t('clv.of-the-orders'),
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
      name: t('clv.weeks'),
      about: t('clv.weeks-from', { day: formatDay(t, firstDay) }),
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

/** Whether a fit settled, or why there is none. */
export function fitWords(
  t: Words,
  { fit, reason }: OrderFit['purchase'] | OrderFit['spend'],
): string {
  if (reason) return t(`clv.fit-${reason}`);
  return t(fit.converged ? 'clv.converged' : 'clv.did-not-settle');
}

/** Whether spend depends on how often somebody buys. */
export function independenceWords(
  t: Words,
  { independence }: Pick<OrderFit, 'independence'>,
): string {
  if (!independence) return t('clv.independence-few');
  const { correlation, interval, n } = independence;
  return t('clv.independence', {
    r: formatNumber(t, correlation, 2),
    low: formatNumber(t, interval.low, 2),
    high: formatNumber(t, interval.high, 2),
    n: formatCount(t, n),
  });
}
