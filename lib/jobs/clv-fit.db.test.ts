import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, inject, test } from 'vitest';
import { db } from '@/db/client';
import { putOrders } from '@/db/mutations/orders';
import { putSubscriptions } from '@/db/mutations/subscriptions';
import { fitBasis } from '@/db/queries/order-scores';
import { auditLog, jobs } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { testWorkspace } from '@/db/testing/workspace';
import { bgNbdExpectedPurchases } from '@/lib/metrics/clv/bg-nbd-expectation';
import type { NewOrder } from '@/lib/value/judge-orders';
import { inEnglish } from '@/lib/words/testing/told-in-english';
import { askForFit, fitAfterWrite, fitState, fitWhenDue } from './clv-fit';
import { readJob } from './queue';
import { runJobNow } from './run-job';
import { order, simulatedOrders } from './testing/simulated-orders';

declare module 'vitest' {
  interface ProvidedContext {
    referenceData: string | null;
  }
}

const today = '2026-06-30';
const now = new Date('2026-06-30T12:00:00Z');
const whole = { today, calibrationEnd: null };

async function put(scope: Scope, orders: readonly NewOrder[]): Promise<void> {
  for (let at = 0; at < orders.length; at += 5000) {
    const outcomes = await putOrders(scope, orders.slice(at, at + 5000), { now, source: 'api' });
    expect(outcomes.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  }
}

/** Asks for a fit, runs it and reads what is stored of it. */
async function fitted(scope: Scope, request: Parameters<typeof askForFit>[1] = whole) {
  await askForFit(scope, request);
  const { job } = await fitState(scope);
  expect(await runJobNow(scope, job?.id ?? '')).toBe('done');
  const state = await fitState(scope);
  if (!state.fit) throw new Error('nothing was stored');
  return { ...state, fit: state.fit };
}

describe('a fit of the purchase models', () => {
  test('finds what orders were made with, from the door to what is stored', async () => {
    const { scope } = await testWorkspace();
    await put(scope, simulatedOrders(3000));
    const { fit, job, isStale } = await fitted(scope);
    expect(isStale).toBe(false);
    expect(job).toMatchObject({ state: 'done', done: 1000, total: 1000 });
    expect(fit).toMatchObject({ currency: 'USD', margin: 1, discountRate: 10, lifecycle: [] });
    const { orders } = fit;
    const { fit: purchase } = orders?.purchase ?? { fit: null };
    expect(purchase?.converged).toBe(true);
    // Each true parameter lies within the limits that the fit gives itself, a little widened.
    for (const [name, truth] of [
      ['r', 0.6],
      ['alpha', 6],
    ] as const) {
      expect(purchase?.intervals?.low[name]).toBeLessThan(truth * 1.1);
      expect(purchase?.intervals?.high[name]).toBeGreaterThan(truth * 0.9);
    }
    const { fit: spend } = orders?.spend ?? { fit: null };
    expect(spend?.intervals?.low.p).toBeLessThan(6);
    expect(spend?.intervals?.high.p).toBeGreaterThan(6);
    expect(orders?.independence?.concern).toBe(false);

    const test = orders?.calibration.backtest;
    expect(Math.abs(test?.error ?? 1)).toBeLessThan(0.2);
    expect(test?.bins.map(({ purchases }) => purchases)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);

    const forecast = orders?.forecast;
    const { total } = forecast ?? {};
    expect(total?.customers).toBe(3000);
    const sumOf = (rows: readonly { customers: number }[] | undefined) =>
      rows?.reduce((sum, { customers }) => sum + customers, 0);
    expect(sumOf(forecast?.histogram)).toBe(3000);
    expect(sumOf(forecast?.cohorts)).toBe(3000);
    expect(sumOf(forecast?.alive)).toBe(orders?.repeaters);
    const plans = forecast?.groups.filter(({ attribute }) => attribute === 'plan');
    expect(plans?.map(({ group }) => group).sort()).toEqual(['A', 'B']);
    expect(sumOf(plans)).toBe(3000);
    const mean = (total?.value ?? 0) / 3000;
    expect(forecast?.meanInterval?.low).toBeLessThan(mean);
    expect(forecast?.meanInterval?.high).toBeGreaterThan(mean);

    expect(forecast?.top).toHaveLength(50);
    const values = forecast?.top.map(({ value }) => value) ?? [];
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(forecast?.atRisk.every(({ alive }) => alive < 0.5)).toBe(true);
  });

  test('says which number is missing where too few came back', async () => {
    const { scope } = await testWorkspace();
    await put(scope, [
      order(1, '1', '2026-01-01', 10),
      order(2, '2', '2026-02-01', 10),
      order(3, '3', '2026-04-01', 10),
    ]);
    const { fit } = await fitted(scope);
    expect(fit.orders).toMatchObject({
      repeaters: 0,
      purchase: { fit: null, reason: 'no-repeaters' },
      spend: { fit: null, reason: 'no-repeaters' },
      calibration: { backtest: null },
      forecast: null,
    });
  });

  test('without orders it still tells where revenue is made and lost', async () => {
    const { scope } = await testWorkspace();
    const row = (parts: object) => ({
      externalId: 's-1',
      customer: { externalId: 'c-1' },
      plan: 'Pro',
      amount: 100,
      interval: 'month' as const,
      currency: 'EUR',
      startedOn: '2025-10-10',
      ...parts,
    });
    const rows = [
      row({}),
      row({ externalId: 's-2', customer: { externalId: 'c-2' }, endedOn: '2025-12-05' }),
    ];
    await putSubscriptions(scope, rows, { today, source: 'api' });
    await putSubscriptions(scope, [row({ startedOn: '2026-03-01', amount: 130 })], {
      today,
      source: 'api',
    });
    const { fit } = await fitted(scope);
    expect(fit.orders).toBeNull();
    const none = { new: 0, expansion: 0, reactivation: 0, contraction: 0, churn: 0 };
    expect(fit.lifecycle).toEqual([
      { ...none, from: 0, to: 0, new: 200 },
      { ...none, from: 1, to: 3, churn: 100 },
      { ...none, from: 4, to: 6, expansion: 30 },
    ]);
  });

  test('a calibration that ends outside the orders is refused in words', async () => {
    const { scope } = await testWorkspace();
    await put(scope, [order(1, '1', '2026-01-01', 10), order(2, '1', '2026-02-01', 10)]);
    await askForFit(scope, { today, calibrationEnd: '2026-02-02' });
    const { job } = await fitState(scope);
    expect(await runJobNow(scope, job?.id ?? '')).toBe('failed');
    expect(inEnglish((await readJob(scope, job?.id ?? ''))?.failure ?? '')).toBe(
      'The orders run from 2026-01-01 to 2026-02-01; 2026-02-02 is not among them.',
    );
  });

  test('one that was asked for is in the audit log, once', async () => {
    const { scope } = await testWorkspace();
    await askForFit(scope, whole);
    await askForFit(scope, whole);
    const entries = await db
      .select()
      .from(auditLog)
      .where(
        and(eq(auditLog.workspaceId, scope.workspaceId), eq(auditLog.action, 'value.fit-asked')),
      );
    expect(entries).toHaveLength(1);
  });
});

describe('a fit that nobody asks for', () => {
  test('begins with the first order, soon after if much changed, else a day later', async () => {
    const { scope } = await testWorkspace();
    const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    expect(await fitWhenDue(scope, { today, now: later(0) })).toBe(false);
    await put(scope, [order(1, '1', '2026-01-01', 10)]);
    expect(await fitWhenDue(scope, { today, now: later(0) })).toBe(true);
    expect(await fitWhenDue(scope, { today, now: later(0) })).toBe(false);
    const fittedNow = async (of: Scope) => runJobNow(of, (await fitState(of)).job?.id ?? '');
    await fittedNow(scope);
    expect(await fitWhenDue(scope, { today, now: later(25) })).toBe(false);

    const before = await fitBasis(scope);
    await put(scope, [order(2, '1', '2026-02-01', 10)]);
    expect(await fitBasis(scope)).not.toBe(before);
    expect(await fitWhenDue(scope, { today, now: later(0.2) })).toBe(false);
    expect(await fitWhenDue(scope, { today, now: later(0.3) })).toBe(true);
    await fittedNow(scope);

    const many = Array.from({ length: 40 }, (_, n) => order(10 + n, '1', '2026-02-01', 10));
    await put(scope, many);
    await fitWhenDue(scope, { today, now: later(0.6) });
    await fittedNow(scope);
    await put(scope, [order(99, '1', '2026-02-01', 1)]);
    expect(await fitWhenDue(scope, { today, now: later(1) })).toBe(false);
    expect(await fitWhenDue(scope, { today, now: later(25) })).toBe(true);
    await db.delete(jobs).where(eq(jobs.workspaceId, scope.workspaceId));
    expect(await fitWhenDue(scope, { today, now: later(1), atOnce: true })).toBe(true);
  });
});

describe('a day chosen for the backtest', () => {
  const orders = (n: number) => [
    order(n, '1', '2026-01-01', 10),
    order(n + 1, '1', '2026-04-11', 9),
  ];
  const calibrationOf = async (scope: Scope) =>
    (await fitState(scope)).fit?.orders?.calibration ?? null;
  const refitted = async (scope: Scope) => {
    expect(await fitWhenDue(scope, { today, now: new Date(), atOnce: true })).toBe(true);
    await runJobNow(scope, (await fitState(scope)).job?.id ?? '');
    return calibrationOf(scope);
  };

  test('stays for the fits that come by themselves, until it is left to them again', async () => {
    const { scope } = await testWorkspace();
    await put(scope, orders(1));
    await fitted(scope, { today, calibrationEnd: '2026-02-01' });
    expect(await calibrationOf(scope)).toMatchObject({ until: '2026-02-01', isChosen: true });
    await put(scope, orders(11));
    expect(await refitted(scope)).toMatchObject({ until: '2026-02-01', isChosen: true });
    await fitted(scope);
    expect(await calibrationOf(scope)).toMatchObject({ until: '2026-03-17', isChosen: false });
    await put(scope, orders(21));
    expect(await refitted(scope)).toMatchObject({ until: '2026-03-17', isChosen: false });
  });

  test('is let go once it lies outside the orders', async () => {
    const { scope } = await testWorkspace();
    await put(scope, orders(1));
    await fitted(scope, { today, calibrationEnd: '2026-01-02' });
    // The earlier order is corrected to a day after the one chosen.
    await put(scope, [order(1, '1', '2026-04-01', 11)]);
    expect(await refitted(scope)).toMatchObject({ until: '2026-04-09', isChosen: false });
  });
});

describe('after a request', () => {
  test('a fit begins if it wrote many rows', async () => {
    const { scope } = await testWorkspace();
    const terms = { today, now: new Date() };
    await put(scope, simulatedOrders(60));
    await fitAfterWrite(scope, 99, terms);
    expect((await fitState(scope)).job).toBeNull();
    await fitAfterWrite(scope, 100, terms);
    const { job } = await fitState(scope);
    expect(await runJobNow(scope, job?.id ?? '')).toBe('done');
    expect(await fitState(scope)).toMatchObject({ isStale: false, moved: 0 });
  });
});

// Every tenth customer of CDNOW who first bought in early 1997: master id, id in the
// sample, day, number of CDs, amount. Results as published by Fader and Hardie.
const folder = inject('referenceData');

describe.runIf(folder)('the orders of CDNOW', () => {
  test('give the published fit through the whole path', async () => {
    const { scope } = await testWorkspace();
    const lines = readFileSync(join(folder ?? '', 'cdnow/CDNOW_sample.txt'), 'utf8').trim();
    const orders = lines.split('\n').map((line, n) => {
      const [, customer = '', day = '', , amount = ''] = line.trim().split(/\s+/);
      const written = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
      return order(n, customer, written, Number(amount));
    });
    expect(orders).toHaveLength(6919);
    await put(scope, orders);
    const { fit } = await fitted(scope, { today, calibrationEnd: '1997-09-30' });
    const { orders: found } = fit;
    const { purchase, spend, backtest, weeksHeldOut } = found?.calibration ?? {};
    expect(weeksHeldOut).toBe(39);
    const parameters = purchase?.fit?.parameters ?? { r: 0, alpha: 0, a: 0, b: 0 };
    expect(parameters.r).toBeCloseTo(0.243, 3);
    expect(parameters.alpha).toBeCloseTo(4.414, 2);
    expect(parameters.a).toBeCloseTo(0.793, 2);
    expect(parameters.b).toBeCloseTo(2.426, 2);
    expect(purchase?.fit?.logLikelihood).toBeCloseTo(-9582.4, 1);
    expect(spend?.fit?.parameters.p).toBeCloseTo(6.25, 1);
    expect(spend?.fit?.parameters.q).toBeCloseTo(3.74, 1);
    expect(spend?.fit?.parameters.gamma).toBeCloseTo(15.44, 0);
    expect(spend?.fit?.customers).toBe(946);
    expect(backtest).toMatchObject({ customers: 2357, actual: 1882 });
    expect(backtest?.expected).toBeCloseTo(1653.9, 0);

    const [one] = await db.execute<{ x: number; recency: number; age: number }>(sql`
      select count(distinct day) - 1 as x, (max(day) - min(day))::float8 as recency,
        ('1997-09-30'::date - min(day))::float8 as age
      from orders o join customers c on c.workspace_id = o.workspace_id and c.id = o.customer_id
      where o.workspace_id = ${scope.workspaceId} and c.external_id = ${orders[0]?.customer.externalId ?? ''} and day <= '1997-09-30'
    `);
    const history = {
      purchases: Number(one?.x),
      recency: (one?.recency ?? 0) / 7,
      age: (one?.age ?? 0) / 7,
    };
    expect(bgNbdExpectedPurchases(parameters, history, 39)).toBeCloseTo(1.226, 2);
    expect(found?.forecast?.total.customers).toBe(2357);
  });
});
