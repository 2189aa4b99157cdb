import type { Day } from '@/lib/metrics/period';
import type { Said } from '@/lib/words/said';
import { fourDecimals } from './vocabulary';

/** What one unit of a currency is worth in the base currency, from a day until the next rate. */
export type ExchangeRate = {
  readonly currency: string;
  readonly fromDay: Day;
  readonly rate: number;
};

/** The rates of a workspace beside its base currency. */
export type Exchange = { readonly base: string; readonly rates: readonly ExchangeRate[] };

/** The rate that held on a day; null where none is known, which is no reason to guess. */
function rateOn({ base, rates }: Exchange, currency: string, day: Day): number | null {
  if (currency === base) return 1;
  const known = rates.filter((rate) => rate.currency === currency && rate.fromDay <= day);
  return known.toSorted((a, b) => (a.fromDay < b.fromDay ? 1 : -1))[0]?.rate ?? null;
}

/** An amount in the base currency at the rate of a day; null without a rate. */
export function inBase(
  exchange: Exchange,
  amount: number,
  currency: string,
  day: Day,
): number | null {
  const rate = rateOn(exchange, currency, day);
  return rate === null ? null : fourDecimals(amount * rate);
}

/** Why an amount cannot be converted, and what would help. */
export function noRate({ base, rates }: Exchange, currency: string, day: Day): Said {
  const first = rates
    .filter((rate) => rate.currency === currency)
    .map(({ fromDay }) => fromDay)
    .sort()[0];
  return first === undefined
    ? { key: 'value.no-rate', values: { currency, day, base } }
    : { key: 'value.no-rate-yet', values: { currency, first, day, base } };
}

/**
 * The same rates seen from another base currency: each is divided by what the
 * new base was worth on the day, and the old base becomes a currency among the
 * others. Days on which the new base had no rate are left out.
 */
export function rebased(exchange: Exchange, base: string): ExchangeRate[] {
  const days = (currency: string) =>
    exchange.rates.filter((rate) => rate.currency === currency).map(({ fromDay }) => fromDay);
  const others = new Set([exchange.base, ...exchange.rates.map(({ currency }) => currency)]);
  others.delete(base);
  return [...others].sort().flatMap((currency) =>
    [...new Set([...days(currency), ...days(base)])].sort().flatMap((fromDay) => {
      const [rate, unit] = [rateOn(exchange, currency, fromDay), rateOn(exchange, base, fromDay)];
      return rate === null || unit === null ? [] : [{ currency, fromDay, rate: rate / unit }];
    }),
  );
}

/** The first currency in use of which an amount has no rate, and its first day; null if all have. */
export function uncovered(
  exchange: Exchange,
  inUse: readonly { readonly currency: string; readonly firstDay: Day }[],
): { currency: string; firstDay: Day } | null {
  return (
    inUse.find(({ currency, firstDay }) => rateOn(exchange, currency, firstDay) === null) ?? null
  );
}
