import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { exchangeRates, valueSettings } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { ExchangeRate } from '@/lib/value/exchange';
import type { ValueSettings } from '@/lib/value/settings';

/** How a workspace counts churn and value; null until its first subscription or order, or until an admin says so. */
export async function findValueSettings(scope: Scope, on: Db = db): Promise<ValueSettings | null> {
  const [row] = await on
    .select({
      baseCurrency: valueSettings.baseCurrency,
      grossMargin: valueSettings.grossMargin,
      churnDefinition: valueSettings.churnDefinition,
      reactivationDays: valueSettings.reactivationDays,
      discountRate: valueSettings.discountRate,
      marginTiming: valueSettings.marginTiming,
    })
    .from(valueSettings)
    .where(eq(valueSettings.workspaceId, scope.workspaceId));
  return row ?? null;
}

/** The exchange rates of a workspace, by currency and day. */
export async function listExchangeRates(scope: Scope, on: Db = db): Promise<ExchangeRate[]> {
  return on
    .select({
      currency: exchangeRates.currency,
      fromDay: exchangeRates.fromDay,
      rate: exchangeRates.rate,
    })
    .from(exchangeRates)
    .where(eq(exchangeRates.workspaceId, scope.workspaceId))
    .orderBy(asc(exchangeRates.currency), asc(exchangeRates.fromDay));
}

/** A currency in which there are amounts, and the first day of one. */
export type CurrencyInUse = {
  readonly currency: string;
  readonly firstDay: string;
  readonly amounts: number;
};

/** The currencies of the subscriptions and orders of a workspace. */
export async function listCurrenciesInUse(scope: Scope, on: Db = db): Promise<CurrencyInUse[]> {
  const rows = await on.execute<CurrencyInUse>(sql`
    select currency, min(day)::text as "firstDay", sum(n)::float8 as amounts
    from (
      select currency, min(started_on) as day, count(*) as n from subscriptions
      where workspace_id = ${scope.workspaceId} group by 1
      union all
      select currency, min(day), count(*) from orders
      where workspace_id = ${scope.workspaceId} group by 1
    ) used
    group by 1 order by 1
  `);
  return [...rows];
}
