import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { cohortTable } from './churn/cohort-table';
import { churnRate } from './churn/customer-churn';
import { revenueAtRisk } from './churn/revenue-at-risk';
import { backtest } from './clv/backtest';
import { bgNbdExpectedPurchases } from './clv/bg-nbd-expectation';
import { fitBgNbd } from './clv/bg-nbd-fit';
import { expectedSpend } from './clv/gamma-gamma';
import { fitGammaGamma } from './clv/gamma-gamma-fit';
import { fitParetoNbd } from './clv/pareto-nbd-fit';
import { type Order, purchaseSummary } from './clv/purchase-summary';
import { spendIndependence } from './clv/spend-independence';
import { durations } from './survival/durations';
import { kaplanMeier } from './survival/kaplan-meier';
import { logRank } from './survival/log-rank';
import { survivalAt } from './survival/survival-at';

// Published results on public data sets too large to stand in a test. They run where
// ERGOGRAPH_REFERENCE_DATA names a folder with the files; generated data cover the same code always.
declare module 'vitest' {
  interface ProvidedContext {
    referenceData: string | null;
  }
}

const folder = inject('referenceData');

const table = z.array(z.record(z.string(), z.string()));

function rowsOf(path: string): Record<string, string>[] {
  const text = readFileSync(join(folder ?? '', path), 'utf8');
  return table.parse(parse(text, { columns: true }));
}

/** Fader and Hardie's sample of every tenth customer of CDNOW who first bought in early 1997. */
function cdnowOrders(): Order[] {
  const lines = readFileSync(join(folder ?? '', 'cdnow/CDNOW_sample.txt'), 'utf8').trim();
  return lines.split('\n').map((line) => {
    const [customer = '', , day = '', , amount = ''] = line.trim().split(/\s+/);
    return {
      customer,
      day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
      amount: Number(amount),
    };
  });
}

describe.runIf(folder)('CDNOW', () => {
  const summary = folder
    ? purchaseSummary(cdnowOrders(), { calibrationEnd: '1997-09-30', holdoutEnd: '1998-06-30' })
    : [];

  // R BTYD 2.4.3, data(cdnowSummary).
  test('orders become 2,357 histories with 2,457 repeats, and 1,882 purchases held out', () => {
    const sum = (of: (each: (typeof summary)[number]) => number) =>
      summary.reduce((total, each) => total + of(each), 0);
    expect(summary).toHaveLength(2357);
    expect(sum(({ purchases }) => purchases)).toBe(2457);
    expect(summary.filter(({ purchases }) => purchases === 0)).toHaveLength(1411);
    expect(sum(({ holdout }) => holdout ?? 0)).toBe(1882);
    expect(summary[0]).toMatchObject({
      purchases: 2,
      recency: expect.closeTo(30.428571, 6),
      age: expect.closeTo(38.857143, 6),
      holdout: 1,
      meanSpend: expect.closeTo(22.345, 9),
    });
    const printed = rowsOf('cdnow/cdnow_btyd_cbs.csv');
    for (const [i, row] of printed.entries()) {
      const found = summary[i];
      expect(found?.purchases).toBe(Number(row.x));
      expect(found?.holdout).toBe(Number(row['x.star']));
      expect(found?.recency).toBeCloseTo(Number(row['t.x']), 9);
      expect(found?.age).toBeCloseTo(Number(row['T.cal']), 9);
      expect(found?.meanSpend ?? 0).toBeCloseTo(Number(row['m.x']), 9);
    }
  });

  // Fader, Hardie, Lee, Marketing Science 24, 2005.
  test('BG/NBD: 0.243, 4.414, 0.793, 2.426, log-likelihood −9582.4', () => {
    const histories = rowsOf('cdnow/cdnow_customers_summary.csv').map((row) => ({
      purchases: Number(row.frequency),
      recency: Number(row.recency),
      age: Number(row.T),
      customers: 1,
    }));
    const { fit } = fitBgNbd(histories);
    expect(fit?.parameters.r).toBeCloseTo(0.2426, 3);
    expect(fit?.parameters.alpha).toBeCloseTo(4.4135, 3);
    expect(fit?.parameters.a).toBeCloseTo(0.7929, 3);
    expect(fit?.parameters.b).toBeCloseTo(2.4258, 3);
    expect(fit?.logLikelihood).toBeCloseTo(-9582.4256, 3);
    expect(fit?.converged).toBe(true);
  });

  // The forecast computed with SciPy on the same summary: 1,653.9 of 1,882.
  test('BG/NBD forecasts 12 % too little for the 39 weeks after', () => {
    const { fit } = fitBgNbd(summary);
    const model = fit?.parameters ?? { r: 1, alpha: 1, a: 1, b: 1 };
    const test = backtest(
      summary.map((each) => ({ ...each, holdout: each.holdout ?? 0 })),
      (history) => bgNbdExpectedPurchases(model, history, 39),
    );
    expect(test?.actual).toBe(1882);
    expect(test?.expected).toBeCloseTo(1653.9, 0);
    expect(test?.error).toBeCloseTo(-0.121, 3);
  });

  // Fader and Hardie, notes/008: r 0.553, α 10.578, s 0.606, β 11.669, LL −9594.98.
  test('Pareto/NBD', () => {
    const { fit } = fitParetoNbd(summary);
    expect(fit?.parameters.r).toBeCloseTo(0.553, 2);
    expect(fit?.parameters.alpha).toBeCloseTo(10.58, 1);
    expect(fit?.parameters.s).toBeCloseTo(0.606, 2);
    expect(fit?.parameters.beta).toBeCloseTo(11.67, 0);
    expect(fit?.logLikelihood).toBeCloseTo(-9594.98, 1);
  });

  // Fader and Hardie, notes/025: p 6.25, q 3.74, γ 15.44, on 946 customers with repeats.
  test('gamma-gamma', () => {
    const spends = summary.flatMap(({ purchases, meanSpend, customers }) =>
      meanSpend === null ? [] : [{ purchases, meanSpend, customers }],
    );
    const { fit } = fitGammaGamma(spends);
    expect(fit?.customers).toBe(946);
    expect(fit?.parameters.p).toBeCloseTo(6.2496, 2);
    expect(fit?.parameters.q).toBeCloseTo(3.7442, 2);
    expect(fit?.parameters.gamma).toBeCloseTo(15.4435, 2);
    expect(fit?.logLikelihood).toBeCloseTo(-4055.9177, 3);
    expect(fit?.converged).toBe(true);
    if (fit) expect(expectedSpend(fit.parameters, null)).toBeCloseTo(35.17, 1);
    expect(spendIndependence(spends)?.concern).toBe(false);
  });

  test('the cohort of January 1997', () => {
    const cells = new Map<string, { joined: string; active: string; customers: Set<string> }>();
    const joinedIn = new Map<string, string>();
    for (const { customer, day } of cdnowOrders()) {
      const active = day.slice(0, 7);
      const joined = joinedIn.get(customer) ?? active;
      joinedIn.set(customer, joined);
      const cell = cells.get(`${joined}${active}`) ?? { joined, active, customers: new Set() };
      cell.customers.add(customer);
      cells.set(`${joined}${active}`, cell);
    }
    const counted = [...cells.values()].map((cell) => ({
      ...cell,
      customers: cell.customers.size,
    }));
    const [row] = cohortTable(counted, '1998-06');
    expect(row?.size).toBe(781);
    expect(row?.active.slice(0, 7)).toEqual([781, 124, 95, 70, 65, 77, 65]);
  });
});

// IBM's sample of 7,043 customers of a telephone company; results by R survfit and pandas.
describe.runIf(folder)('telco', () => {
  const customers = folder ? rowsOf('telco/Telco-Customer-Churn.csv') : [];

  test('26.54 % churned', () => {
    const churned = customers.filter(({ Churn }) => Churn === 'Yes').length;
    expect(churnRate(churned, customers.length)).toMatchObject({ lost: 1869, of: 7043 });
    expect(churned / customers.length).toBeCloseTo(0.26536987, 8);
  });

  test('survival at 12, 24, 48 and 72 months', () => {
    const curve = kaplanMeier(
      durations(customers.map((row) => ({ time: Number(row.tenure), event: row.Churn === 'Yes' }))),
    );
    const expected = [
      [12, 0.8431995538, 0.0044921603],
      [24, 0.7887363984, 0.0052089637],
      [48, 0.7088401843, 0.006320712],
      [72, 0.5927901521, 0.0099187668],
    ] as const;
    for (const [month, survival, error] of expected) {
      const found = curve && survivalAt(curve, month);
      expect(found?.survival).toBeCloseTo(survival, 9);
      expect(found?.standardError).toBeCloseTo(error, 9);
    }
  });

  test('revenue at risk by contract: 70,282 of 316,986 a month', () => {
    const segments = ['Month-to-month', 'One year', 'Two year'].map((segment) => {
      const rows = customers.filter(({ Contract }) => Contract === segment);
      const stayed = rows.filter(({ Churn }) => Churn === 'No');
      const activeMrr = stayed.reduce((total, row) => total + Number(row.MonthlyCharges), 0);
      return { segment, customers: rows.length, churned: rows.length - stayed.length, activeMrr };
    });
    const risk = revenueAtRisk(segments);
    expect(risk?.activeMrr).toBeCloseTo(316985.75, 3);
    expect(risk?.atRisk).toBeCloseTo(70282.107, 3);
    expect(risk?.share).toBeCloseTo(0.22172008, 8);
    expect(risk?.segments.map(({ atRisk }) => atRisk)).toEqual([
      expect.closeTo(58276.0949, 3),
      expect.closeTo(9206.9877, 3),
      expect.closeTo(2799.0244, 3),
    ]);
  });
});

// R survdiff on the data of Cheibub et al., as quoted in lifelines tests/test_statistics.py.
test.runIf(folder)('log-rank of how long governments last under six regimes', () => {
  const rows = rowsOf('survival/dd.csv');
  const regimes = [...new Set(rows.map(({ regime }) => regime))];
  const found = logRank(
    regimes.map((each) =>
      durations(
        rows
          .filter(({ regime }) => regime === each)
          .map(({ duration, observed }) => ({ time: Number(duration), event: observed === '1' })),
      ),
    ),
  );
  expect(found?.chiSquare).toBeCloseTo(322.5991, 4);
  expect(found?.degreesOfFreedom).toBe(5);
  expect(found?.p).toBeGreaterThan(1e-68);
  expect(found?.p).toBeLessThan(1e-66);
});
