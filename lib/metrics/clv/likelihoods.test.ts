import { describe, expect, test } from 'vitest';
import { bgNbdLogLikelihood } from './bg-nbd';
import { gammaGammaLogLikelihood, type Spend } from './gamma-gamma';
import { paretoNbdAlive, paretoNbdLogLikelihood } from './pareto-nbd';
import type { PurchaseHistory } from './purchase-history';

// The published formulas, evaluated to 30 digits with mpmath (that of Pareto/NBD by its integral).

const histories: [PurchaseHistory, { bgNbd: number; paretoNbd: number }][] = [
  [
    { purchases: 2, recency: 30.43, age: 38.86, customers: 3 },
    { bgNbd: -9.4586063070663, paretoNbd: -9.5541299608162 },
  ],
  [
    { purchases: 1, recency: 5, age: 38.86, customers: 2 },
    { bgNbd: -4.8639230837541, paretoNbd: -4.868383675128 },
  ],
  [
    { purchases: 2, recency: 5, age: 20, customers: 1 },
    { bgNbd: -7.4081373525491, paretoNbd: -7.3381155008489 },
  ],
  [
    { purchases: 0, recency: 0, age: 20, customers: 4 },
    { bgNbd: -0.41562122959037, paretoNbd: -0.421798697681 },
  ],
  [
    { purchases: 7, recency: 30.43, age: 33, customers: 5 },
    { bgNbd: -21.106582641221, paretoNbd: -20.809384555394 },
  ],
];
const all = histories.map(([history]) => history);

describe('log-likelihood of BG/NBD (Fader, Hardie, Lee, 2005)', () => {
  const model = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  test.each(histories)('one customer, %j', (history, { bgNbd }) => {
    expect(bgNbdLogLikelihood(model, [{ ...history, customers: 1 }])).toBeCloseTo(bgNbd, 9);
  });
  test('customers who share a count, an age or a last purchase, in any order', () => {
    expect(bgNbdLogLikelihood(model, all)).toBeCloseTo(-152.707200565724, 8);
    expect(bgNbdLogLikelihood(model, all.toReversed())).toBeCloseTo(-152.707200565724, 8);
  });
});

describe('log-likelihood of Pareto/NBD (Schmittlein, Morrison, Colombo, 1987)', () => {
  const model = { r: 0.5533, alpha: 10.578, s: 0.6061, beta: 11.669 };
  test.each(histories)('one customer, %j', (history, { paretoNbd }) => {
    expect(paretoNbdLogLikelihood(model, [{ ...history, customers: 1 }])).toBeCloseTo(paretoNbd, 9);
  });
  test('customers count as often as there are', () => {
    expect(paretoNbdLogLikelihood(model, all)).toBeCloseTo(-151.471390301249, 8);
  });
  test.each([
    [{ r: 2, alpha: 9, s: 1.5, beta: 4 }, -7.3832590569081, 0.0957234773385],
    [{ r: 2, alpha: 4, s: 1.5, beta: 9 }, -6.7350160377246, 0.0864463048071],
  ])('%j, whichever of α and β is larger, and who is alive', (each, likelihood, alive) => {
    const history = { purchases: 3, recency: 4, age: 12 };
    expect(paretoNbdLogLikelihood(each, [{ ...history, customers: 1 }])).toBeCloseTo(likelihood, 9);
    expect(paretoNbdAlive(each, history)).toBeCloseTo(alive, 9);
  });
});

describe('log-likelihood of gamma-gamma (Fader, Hardie, 2013)', () => {
  test('customers with one repeat, as many, and more', () => {
    const spends: Spend[] = [
      { purchases: 1, meanSpend: 20, customers: 2 },
      { purchases: 3, meanSpend: 45, customers: 1 },
      { purchases: 3, meanSpend: 12, customers: 4 },
      { purchases: 6, meanSpend: 30, customers: 1 },
    ];
    const model = { p: 6.25, q: 3.74, gamma: 15.44 };
    expect(gammaGammaLogLikelihood(model, spends)).toBeCloseTo(-31.2862357085697, 9);
    const none = [
      { purchases: 0, meanSpend: 20, customers: 1 },
      { purchases: 2, meanSpend: 0, customers: 1 },
      { purchases: 2, meanSpend: -5, customers: 1 },
      { purchases: 2, meanSpend: 20, customers: 0 },
    ];
    expect(gammaGammaLogLikelihood(model, [...none, ...spends])).toBeCloseTo(-31.2862357085697, 9);
  });
});
