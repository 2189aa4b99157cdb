import type { Day } from '@/lib/metrics/period';

/** What one fit says of a customer; purchases of one day are one, and the first is no repeat. */
export type ForecastFrom = {
  /** The last day whose orders count. */
  readonly until: Day;
  readonly weeks: number;
  readonly repeats: number;
  /** Weeks from the first purchase to the last, and to `until`. */
  readonly recency: number;
  readonly age: number;
  readonly alive: number;
  /** Purchases expected in the weeks after `until`. */
  readonly expected: number;
  /** Purchases that came after it so far. */
  readonly came: number;
};

/** A customer as the models of orders see them now, and saw them for the backtest. */
export type CustomerOutlook = {
  readonly name: string | null;
  readonly now: ForecastFrom | null;
  /** Null if they had not bought by then. */
  readonly backtest: ForecastFrom | null;
};
