import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { listCurrenciesInUse, listExchangeRates } from '@/db/queries/value-settings';
import { exchangeRates, valueSettings } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { type ExchangeRate, noRate, rebased, uncovered } from '@/lib/value/exchange';
import type { ValueSettings } from '@/lib/value/settings';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { recountOrders } from './order-sums';
import { recountAllRevenue, recountRevenue } from './recount-revenue';
import { lockValue } from './value-door';

/**
 * Changes how churn and value are counted. Another base currency converts every
 * amount by the rates there are; another reactivation window counts all
 * movements anew.
 *
 * @throws {AppError} `conflict` if an amount cannot be converted into the new base currency
 */
export async function saveValueSettings(
  scope: Scope,
  settings: ValueSettings,
  on: Db = db,
): Promise<void> {
  const { workspaceId } = scope;
  await on.transaction(async (tx) => {
    const [added] = await tx
      .insert(valueSettings)
      .values({ workspaceId, ...settings })
      .onConflictDoNothing()
      .returning({ base: valueSettings.baseCurrency });
    const before = added ? {} : await changeSettings(scope, settings, tx);
    await audit(scope, 'value.settings', { before, after: settings }, tx);
  });
}

async function changeSettings(
  scope: Scope,
  settings: ValueSettings,
  tx: Db,
): Promise<Record<string, unknown>> {
  const mine = eq(valueSettings.workspaceId, scope.workspaceId);
  const [before] = await tx.select().from(valueSettings).where(mine).for('update');
  if (!before) throw new Error('the value settings were neither inserted nor found');
  await tx.update(valueSettings).set(settings).where(mine);
  if (before.baseCurrency !== settings.baseCurrency) {
    await convertAll(scope, before.baseCurrency, settings.baseCurrency, tx);
  }
  if (before.reactivationDays !== settings.reactivationDays) await recountAllRevenue(scope, tx);
  const { workspaceId: _, ...rest } = before;
  return rest;
}

async function convertAll(scope: Scope, from: string, base: string, tx: Db): Promise<void> {
  const rates = rebased({ base: from, rates: await listExchangeRates(scope, tx) }, base);
  await assertCovered(scope, base, rates, tx);
  await tx.delete(exchangeRates).where(eq(exchangeRates.workspaceId, scope.workspaceId));
  if (rates.length > 0) {
    await tx
      .insert(exchangeRates)
      .values(rates.map((rate) => ({ ...rate, workspaceId: scope.workspaceId })));
  }
  await reprice(scope, base, null, tx);
}

async function assertCovered(
  scope: Scope,
  base: string,
  rates: readonly ExchangeRate[],
  tx: Db,
): Promise<void> {
  const gap = uncovered({ base, rates }, await listCurrenciesInUse(scope, tx));
  if (!gap) return;
  const { key, values } = noRate({ base, rates }, gap.currency, gap.firstDay);
  throw refusal('conflict', key, values);
}

/**
 * Sets what a unit of a currency is worth from a day on, and converts every
 * amount anew that this concerns.
 *
 * @throws {AppError} `invalid` for the base currency, `conflict` before there is one
 */
export async function setExchangeRate(
  scope: Scope,
  rate: ExchangeRate,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const base = await baseFor(scope, rate.currency, tx);
    await tx
      .insert(exchangeRates)
      .values({ ...rate, workspaceId: scope.workspaceId })
      .onConflictDoUpdate({
        target: [exchangeRates.workspaceId, exchangeRates.currency, exchangeRates.fromDay],
        set: { rate: rate.rate },
      });
    await reprice(scope, base, rate.currency, tx);
    await audit(scope, 'value.rate-set', { ...rate }, tx);
  });
}

/**
 * Takes a rate away; amounts of its days are converted by the one before.
 *
 * @throws {AppError} `conflict` if there are amounts that no other rate converts
 */
export async function removeExchangeRate(
  scope: Scope,
  { currency, fromDay }: Pick<ExchangeRate, 'currency' | 'fromDay'>,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const base = await baseFor(scope, currency, tx);
    const [gone] = await tx
      .delete(exchangeRates)
      .where(
        and(
          eq(exchangeRates.workspaceId, scope.workspaceId),
          eq(exchangeRates.currency, currency),
          eq(exchangeRates.fromDay, fromDay),
        ),
      )
      .returning();
    if (!gone) throw refusal('not-found', 'settings-faults.rate-gone');
    await assertCovered(scope, base, await listExchangeRates(scope, tx), tx);
    await reprice(scope, base, currency, tx);
    await audit(scope, 'value.rate-removed', { currency, fromDay }, tx);
  });
}

async function baseFor(scope: Scope, currency: string, tx: Db): Promise<string> {
  const base = await lockValue(scope, tx);
  if (base === null) throw refusal('conflict', 'settings-faults.base-first');
  if (base === currency) {
    throw refusal('invalid', 'settings-faults.base-rate', { base });
  }
  return base;
}

/** Converts amounts of a currency (null: of all) anew, and counts anew whose amounts that changed. */
async function reprice(scope: Scope, base: string, currency: string | null, tx: Db): Promise<void> {
  const { workspaceId } = scope;
  const asked = currency === null ? sql`true` : sql`a.currency = ${currency}`;
  const repriced = (table: string, raw: string, stored: string, day: string) => sql`
    update ${sql.identifier(table)} a
    set ${sql.identifier(stored)} = priced.amount
    from (
      select a.id, round(a.${sql.identifier(raw)} * case when a.currency = ${base} then 1 else (
        select e.rate from exchange_rates e
        where e.workspace_id = ${workspaceId} and e.currency = a.currency
          and e.from_day <= a.${sql.identifier(day)}
        order by e.from_day desc limit 1) end, 4) as amount
      from ${sql.identifier(table)} a
      where a.workspace_id = ${workspaceId} and ${asked}
    ) priced
    where a.workspace_id = ${workspaceId} and a.id = priced.id
      and a.${sql.identifier(stored)} <> priced.amount
    returning a.customer_id as id`;
  const renewed = await tx.execute<{ id: string }>(
    repriced('subscriptions', 'mrr', 'mrr_base', 'started_on'),
  );
  await recountRevenue(scope, distinct(renewed), tx);
  const bought = await tx.execute<{ id: string }>(
    repriced('orders', 'amount', 'amount_base', 'day'),
  );
  await recountOrders(scope, distinct(bought), tx);
}

function distinct(rows: readonly { id: string }[]): string[] {
  return [...new Set(rows.map(({ id }) => id))];
}
