import { expect, test } from 'vitest';
import { putOrders } from '@/db/mutations/orders';
import { testWorkspace } from '@/db/testing/workspace';
import type { BgNbd } from '@/lib/metrics/clv/bg-nbd';
import type { Fitted } from '@/lib/metrics/numerics/maximum-likelihood';
import type { OrderFit } from '@/lib/value/clv-fit';
import { customerForecast } from './customer-forecast';

/** What Fader, Hardie and Lee (2005) found for CDNOW, in weeks. */
const published: Fitted<BgNbd> = {
  reason: null,
  fit: {
    parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
    logLikelihood: -9582.4,
    standardErrors: null,
    intervals: null,
    logCovariance: null,
    customers: 2357,
    converged: true,
    checks: { starts: true, gradient: true },
    evaluations: 1,
  },
};
const missing = { fit: null, reason: 'no-repeaters' } as const;

const fit: OrderFit = {
  firstDay: '1997-01-01',
  seenUntil: '1998-06-30',
  customers: 2357,
  repeaters: 1139,
  purchase: published,
  spend: missing,
  independence: null,
  calibration: {
    until: '1997-09-30',
    weeksHeldOut: 39,
    purchase: published,
    spend: missing,
    backtest: null,
  },
  forecast: null,
};

test('one customer is seen as the models see them, now and for the backtest', async () => {
  const { scope } = await testWorkspace();
  // The first customer of CDNOW, with an order twice on one day.
  const days = ['1997-01-01', '1997-01-18', '1997-08-02', '1997-08-02', '1997-12-12'];
  const orders = days.map((day, at) => ({
    externalId: `o-${at}`,
    customer: { externalId: '00004', name: 'Ida' },
    amount: 29.33,
    currency: 'USD',
    orderedAt: new Date(`${day}T12:00:00Z`),
  }));
  await putOrders(scope, orders, { now: new Date('1998-07-01T00:00:00Z'), source: 'api' });

  const found = await customerForecast(scope, fit, '00004');
  expect(found?.name).toBe('Ida');
  expect(found?.backtest).toMatchObject({ until: '1997-09-30', weeks: 39, repeats: 2, came: 1 });
  expect(found?.backtest?.recency).toBeCloseTo(30.43, 2);
  expect(found?.backtest?.age).toBeCloseTo(38.86, 2);
  expect(found?.backtest?.expected).toBeCloseTo(1.226, 3);
  expect(found?.backtest?.alive).toBeCloseTo(0.7266, 4);
  expect(found?.now).toMatchObject({ until: '1998-06-30', weeks: 52, repeats: 3, came: 0 });

  // As of the backtest, had it been the last order known: 1.226 in 39 weeks (Fader, Hardie and Lee, 2005).
  const then = { ...fit, seenUntil: '1997-09-30' };
  const [short, long] = [
    await customerForecast(scope, then, '00004', 39),
    await customerForecast(scope, then, '00004', 78),
  ];
  expect(short?.now?.expected).toBeCloseTo(1.226, 3);
  expect(short?.now).toMatchObject({ weeks: 39, came: 1 });
  expect(long?.now?.expected).toBeGreaterThan(short?.now?.expected ?? Number.POSITIVE_INFINITY);
  expect(long?.now?.alive).toBe(short?.now?.alive);
  expect(long?.backtest).toEqual(short?.backtest);

  expect(await customerForecast(scope, fit, 'nobody')).toBeNull();
  const unfitted = {
    ...fit,
    purchase: missing,
    calibration: { ...fit.calibration, until: '1996-12-31' },
  };
  expect(await customerForecast(scope, unfitted, '00004')).toEqual({
    name: 'Ida',
    now: null,
    backtest: null,
  });
});
