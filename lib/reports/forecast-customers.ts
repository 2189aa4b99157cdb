import 'server-only';
import { customersById } from '@/db/queries/order-scores';
import type { Scope } from '@/db/scope';
import { csvLines } from '@/lib/csv/write-csv';
import { type ClvFit, type CustomerForecast, horizonWeeks } from '@/lib/value/clv-fit';

/** A customer with what the models of orders expect of them. */
export type NamedForecast = CustomerForecast & {
  readonly externalId: string;
  readonly name: string | null;
};

/** The customers whom a fit singles out, each list in its order; who was erased since is on none. */
export type ForecastLists = {
  readonly top: readonly NamedForecast[];
  readonly atRisk: readonly NamedForecast[];
};

/** Who is worth most and with whom most is at risk, by the last fit; nobody without one. */
export async function forecastCustomers(scope: Scope, fit: ClvFit | null): Promise<ForecastLists> {
  const { top = [], atRisk = [] } = fit?.orders?.forecast ?? {};
  const ids = new Set([...top, ...atRisk].map(({ id }) => id));
  const named = await customersById(scope, [...ids]);
  const known = new Map(named.map((customer) => [customer.id, customer]));
  const rows = (list: readonly CustomerForecast[]) =>
    list.flatMap((one) => {
      const customer = known.get(one.id);
      return customer ? [{ ...one, externalId: customer.externalId, name: customer.name }] : [];
    });
  return { top: rows(top), atRisk: rows(atRisk) };
}

const header = [
  'List',
  'Customer',
  'Name',
  'Days with an order',
  'Spent',
  'Currency',
  'Last order',
  'P(alive)',
  `Purchases expected, ${horizonWeeks} weeks`,
  `Value expected, ${horizonWeeks} weeks`,
];

/** Both lists as CSV; P(alive) 0–1, amounts in the base currency of the fit. */
export function forecastCsv({ top, atRisk }: ForecastLists, currency: string): string {
  const lines = (list: string, rows: readonly NamedForecast[]) =>
    rows.map(({ externalId, name, purchases, spent, lastDay, alive, expected, value }) => [
      list,
      externalId,
      name,
      purchases,
      spent,
      currency,
      lastDay,
      alive,
      expected,
      value,
    ]);
  return csvLines([header, ...lines('Worth most', top), ...lines('Most value at risk', atRisk)]);
}
