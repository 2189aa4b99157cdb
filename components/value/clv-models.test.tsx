// @vitest-environment happy-dom
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { OrderFit } from '@/lib/value/clv-fit';
import type { CustomerOutlook } from '@/lib/value/customer-outlook';
import { InEnglish } from '@/lib/words/testing/in-english';
import { ModelFits } from './clv-model';
import { OneCustomer } from './clv-one-customer';

const found = {
  standardErrors: null,
  intervals: null,
  logCovariance: null,
  converged: true,
  checks: { starts: true, gradient: true },
  evaluations: 1,
};

/** What Fader, Hardie and Lee (2005) and Fader and Hardie (2013) found for 39 weeks of CDNOW. */
const published = {
  purchase: {
    reason: null,
    fit: {
      ...found,
      parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
      logLikelihood: -9582.4,
      customers: 2357,
    },
  },
  spend: {
    reason: null,
    fit: {
      ...found,
      parameters: { p: 6.25, q: 3.74, gamma: 15.44 },
      logLikelihood: -4055.9,
      customers: 946,
    },
  },
};

/** Invented, so that they cannot be mistaken for those of the backtest. */
const later: Pick<OrderFit, 'purchase' | 'spend'> = {
  purchase: {
    reason: null,
    fit: {
      ...found,
      parameters: { r: 0.3, alpha: 6.1, a: 1, b: 3 },
      standardErrors: { r: 0.011, alpha: 0.4, a: 0.1, b: 0.5 },
      logLikelihood: -15_000.3,
      customers: 2357,
    },
  },
  spend: { reason: 'no-spread', fit: null },
};

const fit: OrderFit = {
  ...later,
  firstDay: '1997-01-01',
  seenUntil: '1998-06-30',
  customers: 2357,
  repeaters: 1139,
  independence: null,
  calibration: { until: '1997-09-30', weeksHeldOut: 39, ...published, backtest: null },
  forecast: null,
};

function drawn(element: ReactElement): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = renderToStaticMarkup(<InEnglish>{element}</InEnglish>);
  return box;
}

/** The texts of the cells of each row of the body of the table of this name. */
function rowsOf(box: HTMLElement, caption: string): string[][] {
  const table = [...box.querySelectorAll('table')].find(
    (each) => each.querySelector('caption')?.textContent === caption,
  );
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.children].map((cell) => cell.firstElementChild?.textContent ?? cell.textContent ?? ''),
  );
}

test('a fit is shown with its likelihood, customers and weeks, beside that of the backtest', () => {
  const box = drawn(createElement(ModelFits, { fit }));
  expect(rowsOf(box, 'BG/NBD, how often')).toEqual([
    ['r', '0.300', '0.011', '0.243'],
    ['α', '6.100', '0.400', '4.414'],
    ['a', '1.000', '0.100', '0.793'],
    ['b', '3.000', '0.500', '2.426'],
    ['Log-likelihood', '−15,000.3', '–', '−9,582.4'],
    ['n', '2,357', '–', '2,357'],
    ['Weeks', '77.9', '–', '38.9'],
  ]);
  expect(box.textContent).toContain('of orders, from 1 January 1997');
  // The spend of all orders could not be fitted, and the early fit does not stand in for it.
  expect(rowsOf(box, 'Gamma-gamma, how much')).toEqual([]);
  expect(box.textContent).toContain('All purchases are alike');
});

test('spend has its own likelihood and customers; a backtest without a fit leaves its column empty', () => {
  const { calibration } = fit;
  const early = { ...calibration, spend: later.spend };
  const box = drawn(
    createElement(ModelFits, { fit: { ...fit, ...published, calibration: early } }),
  );
  expect(rowsOf(box, 'Gamma-gamma, how much')).toEqual([
    ['p', '6.250', '–', '–'],
    ['q', '3.740', '–', '–'],
    ['γ', '15.440', '–', '–'],
    ['Log-likelihood', '−4,055.9', '–', '–'],
    ['n', '946', '–', '–'],
    ['Weeks', '77.9', '–', '–'],
  ]);
});

test('a fit that did not settle shows no figure', () => {
  const lost = { ...published.purchase, fit: { ...published.purchase.fit, converged: false } };
  const box = drawn(createElement(ModelFits, { fit: { ...fit, purchase: lost } }));
  expect(box.querySelectorAll('table')).toHaveLength(0);
  expect(box.textContent).toContain('The search did not settle');
});

const ida: CustomerOutlook = {
  name: 'Ida',
  now: {
    until: '1998-06-30',
    weeks: 26,
    repeats: 3,
    recency: 49.29,
    age: 77.86,
    alive: 0.701,
    expected: 0.911,
    came: 0,
  },
  backtest: {
    until: '1997-09-30',
    weeks: 39,
    repeats: 2,
    recency: 30.43,
    age: 38.86,
    alive: 0.7266,
    expected: 1.226,
    came: 1,
  },
};

test('a customer who was looked up: what is expected of them, and what was', () => {
  const asked = { customer: '00004', weeks: 26 };
  const hidden = [['period', 'all-time']] as const;
  const box = drawn(createElement(OneCustomer, { asked, mostWeeks: 520, outlook: ida, hidden }));
  expect(rowsOf(box, 'What is expected of Ida').map((row) => row.slice(1))).toEqual([
    ['0.911', '70.1 %', '–', '3', '49.29', '77.86'],
    ['1.226', '72.7 %', '1', '2', '30.43', '38.86'],
  ]);
  expect(box.textContent).toContain('the forecast, next 26 weeks');
  expect(box.textContent).toContain('the backtest, next 39 weeks');
  const sent = new FormData(box.querySelector('form') ?? undefined);
  expect(Object.fromEntries(sent)).toEqual({ period: 'all-time', customer: '00004', weeks: '26' });
});

test('nobody was looked up, or nobody found', () => {
  const nobody = { asked: { customer: '', weeks: 52 }, mostWeeks: 520, outlook: null, hidden: [] };
  const empty = drawn(createElement(OneCustomer, nobody));
  expect(empty.querySelectorAll('table')).toHaveLength(0);
  expect(empty.textContent).not.toContain('has ordered');
  const lost = drawn(
    createElement(OneCustomer, { ...nobody, asked: { customer: 'x', weeks: 52 } }),
  );
  expect(lost.textContent).toContain('Nobody with the id “x” has ordered.');
});
