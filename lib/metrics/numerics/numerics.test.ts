import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaMean } from './beta-mean';
import { chiSquareUpperTail } from './chi-square-upper-tail';
import { deltaError, deltaShareInterval } from './delta-interval';
import { logSumExp, softPlus } from './log-sum-exp';
import { maximumLikelihood } from './maximum-likelihood';
import { nelderMead } from './nelder-mead';
import { normalUpperTail } from './normal-upper-tail';
import { numericGradient, numericHessian } from './numeric-hessian';
import { panelIntegral } from './panel-integral';
import { betaDraw, exponential, gammaDraw } from './random-draws';
import { seededRandom } from './seeded-random';
import { unitHypergeometric } from './unit-hypergeometric';

describe('tails', () => {
  // R: pchisq(x, df, lower.tail = FALSE).
  test.each([
    [3.841459, 1, 0.05],
    [0, 3, 1],
    [322.599078, 5, 1.3814850694e-67],
    [600, 1, 1.6741679847e-132],
  ])('χ² of %d on %d', (x, df, p) => {
    expect(chiSquareUpperTail(x, df) / p).toBeCloseTo(1, 6);
  });
  test('χ² below 0 is refused', () => {
    expect(() => chiSquareUpperTail(-1, 1)).toThrow(RangeError);
    expect(() => chiSquareUpperTail(1, 0)).toThrow(RangeError);
  });
  // R: pnorm(z, lower.tail = FALSE).
  test.each([
    [0, 0.5],
    [1.959963984540054, 0.025],
    [20, 2.753624118606233e-89],
    [-3, 0.9986501019683699],
  ])('normal beyond %d', (z, p) => expect(normalUpperTail(z) / p).toBeCloseTo(1, 10));
});

describe('logarithms of sums', () => {
  test('large, small, one, none', () => {
    expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 10);
    expect(logSumExp([-1000, -1001])).toBeCloseTo(-1000 + Math.log1p(Math.exp(-1)), 10);
    expect(logSumExp([3])).toBe(3);
    expect(logSumExp([])).toBe(Number.NEGATIVE_INFINITY);
  });
  test('ln(1 + eᵛ) far out', () => {
    expect([softPlus(2000), softPlus(-2000)]).toEqual([2000, 0]);
    expect(softPlus(0)).toBeCloseTo(Math.LN2, 15);
  });
});

describe('nelderMead', () => {
  test('Rosenbrock’s valley', () => {
    const found = nelderMead(([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1.2, 1]);
    expect(found.converged).toBe(true);
    expect(found.at[0]).toBeCloseTo(1, 4);
    expect(found.at[1]).toBeCloseTo(1, 4);
    expect(found.evaluations).toBeLessThan(600);
  });
  test('one variable, and five', () => {
    expect(nelderMead(([x = 0]) => (x - 3) ** 2, [0]).at[0]).toBeCloseTo(3, 4);
    const bowl = (at: readonly number[]) =>
      at.reduce((total, value, i) => total + (i + 1) * (value - i) ** 2, 0);
    for (const [i, value] of nelderMead(bowl, [9, 9, 9, 9, 9]).at.entries()) {
      expect(value).toBeCloseTo(i, 3);
    }
  });
  test('goes round where the function refuses', () => {
    const found = nelderMead(([x = 0]) => (x <= 0 ? Number.NaN : x - Math.log(x)), [0.5]);
    expect(found.at[0]).toBeCloseTo(1, 3);
  });
  test('says when it did not settle', () => {
    expect(nelderMead(([x = 0]) => -x, [0], { maxEvaluations: 50 }).converged).toBe(false);
    expect(nelderMead(() => Number.NaN, [0, 0], { maxEvaluations: 50 }).converged).toBe(false);
    expect(() => nelderMead(() => 0, [])).toThrow(RangeError);
  });
  test('finds the middle of any bowl', () => {
    const real = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(real, real, (a, b) => {
        const found = nelderMead(
          ([x = 0, y = 0]) => (x - a) ** 2 + (y - b) ** 2 + x * y * 0,
          [0, 0],
        );
        expect(found.value).toBeLessThan(1e-6);
      }),
      { numRuns: 40 },
    );
  });
});

test('slopes and curvatures', () => {
  const f = ([x = 0, y = 0]: readonly number[]) => x * x * y + Math.exp(y);
  const slope = numericGradient(f, [2, 1]);
  expect(slope[0]).toBeCloseTo(4, 6);
  expect(slope[1]).toBeCloseTo(4 + Math.E, 6);
  const curvature = numericHessian(f, [2, 1]);
  expect(curvature[0]?.[0]).toBeCloseTo(2, 5);
  expect(curvature[0]?.[1]).toBeCloseTo(4, 5);
  expect(curvature[1]?.[0]).toBe(curvature[0]?.[1]);
  expect(curvature[1]?.[1]).toBeCloseTo(Math.E, 4);
});

// Where differences are not exact, by hand: of x³, x⁴ and x³y at 0 they leave h², 2h² and h².
test('slopes and curvatures over a given width', () => {
  expect(numericGradient(([x = 0]) => x ** 3, [0], 0.5)).toEqual([0.25]);
  expect(numericHessian(([x = 0]) => x ** 4, [0], 0.5)).toEqual([[0.5]]);
  expect(numericHessian(([x = 0, y = 0]) => x ** 3 * y, [0, 0], 0.5)).toEqual([
    [0, 0.25],
    [0.25, 0],
  ]);
});

describe('maximumLikelihood', () => {
  // 30 events in a time of 10 are a rate of 3 with an error of √30 ÷ 10 in itself, 1 ÷ √30 in its logarithm.
  const poisson = {
    logLikelihood: ({ rate }: { rate: number }) => 30 * Math.log(rate) - 10 * rate,
    fromVector: ([rate = 0]: readonly number[]) => ({ rate }),
    starts: [[1], [10]],
    customers: 10,
  };
  test('estimate, error and limits of a rate', () => {
    const fit = maximumLikelihood(poisson);
    expect(fit.converged).toBe(true);
    expect(fit.parameters.rate).toBeCloseTo(3, 5);
    expect(fit.standardErrors?.rate).toBeCloseTo(Math.sqrt(30) / 10, 4);
    expect(fit.intervals?.low.rate).toBeCloseTo(3 * Math.exp(-1.959964 / Math.sqrt(30)), 4);
    expect(fit.intervals?.high.rate).toBeCloseTo(3 * Math.exp(1.959964 / Math.sqrt(30)), 4);
    expect(fit.logLikelihood).toBeCloseTo(30 * Math.log(3) - 30, 8);
    expect(fit.checks).toEqual({ starts: true, gradient: true });
    expect(fit.logCovariance?.[0]?.[0]).toBeCloseTo(1 / 30, 5);
  });
  test('of two peaks the higher one counts, and that the starts disagree is told', () => {
    // In the logarithm of the rate: 0 at 0, and 5 lower at 3.
    const logLikelihood = ({ rate }: { rate: number }) =>
      -50 * Math.min(Math.log(rate) ** 2, (Math.log(rate) - 3) ** 2 + 0.1);
    const fit = maximumLikelihood({ ...poisson, logLikelihood, starts: [[18], [1.2]] });
    expect(fit.parameters.rate).toBeCloseTo(1, 4);
    expect(fit).toMatchObject({ converged: false, checks: { starts: false, gradient: true } });
  });
  test('a rough likelihood finds the start; every evaluation of the searches is counted', () => {
    let [rough, exact] = [0, 0];
    const fit = maximumLikelihood({
      ...poisson,
      roughLogLikelihood: ({ rate }) => {
        rough++;
        return 29 * Math.log(rate) - 10 * rate;
      },
      logLikelihood: (parameters) => {
        exact++;
        return poisson.logLikelihood(parameters);
      },
    });
    expect(fit.parameters.rate).toBeCloseTo(3, 5);
    expect(rough).toBeGreaterThan(0);
    // The curvature takes three more, the slope two.
    expect(fit.evaluations).toBe(rough + exact - 5);
  });
  test('a level likelihood has no peak', () => {
    const fit = maximumLikelihood({ ...poisson, logLikelihood: () => 0 });
    expect(fit).toMatchObject({ converged: false, standardErrors: null, intervals: null });
    expect(fit.checks.gradient).toBe(false);
  });
  test('a likelihood that is no number is no fit', () => {
    const fit = maximumLikelihood({ ...poisson, logLikelihood: () => Number.NaN });
    expect(fit).toMatchObject({ converged: false, logCovariance: null });
  });
});

test('the delta method', () => {
  // ln of a product of two parameters: variances of the logarithms add.
  const error = deltaError(
    ([a = 0, b = 0]) => a + b,
    [0, 1],
    [
      [0.04, 0],
      [0, 0.05],
    ],
  );
  expect(error).toBeCloseTo(0.3, 9);
  // 2a − b: 4 · 0.04 + 0.05 − 4 · 0.01.
  const correlated = [
    [0.04, 0.01],
    [0.01, 0.05],
  ];
  expect(deltaError(([a = 0, b = 0]) => 2 * a - b, [0, 1], correlated)).toBeCloseTo(
    Math.sqrt(0.17),
    9,
  );
  expect(deltaError(([a = 0]) => a, [0], [[-1]])).toBe(0);
  const share = ([a = 0]: readonly number[]) => 1 / (1 + Math.exp(-a));
  const { low, high } = deltaShareInterval(share, [0], [[1]]);
  expect(low).toBeCloseTo(1 / (1 + Math.exp(1.959964)), 6);
  expect(high).toBeCloseTo(1 - low, 9);
  const off = deltaShareInterval(share, [1], [[0.25]]);
  expect(off.low).toBeCloseTo(1 / (1 + Math.exp(-1 + 1.959964 / 2)), 6);
  expect(off.high).toBeCloseTo(1 / (1 + Math.exp(-1 - 1.959964 / 2)), 6);
});

describe('integrals', () => {
  test('over a beta distribution', () => {
    expect(betaMean(() => 1, 0.3, 2)).toBeCloseTo(1, 9);
    expect(betaMean((p) => p, 2, 3)).toBeCloseTo(0.4, 10);
    expect(betaMean((p) => p * p, 0.05, 0.05)).toBeCloseTo((0.05 * 1.05) / (0.1 * 1.1), 9);
    expect(betaMean((p) => p, 5000, 300)).toBeCloseTo(5000 / 5300, 9);
    expect(() => betaMean(() => 1, 0, 1)).toThrow(RangeError);
    expect(() => betaMean(() => 1, 1, 0)).toThrow(RangeError);
  });
  // The mean of e^(−z p) over a beta distribution is ₁F₁(a; a + b; −z), by Kummer's transformation
  // e^(−z) ₁F₁(b; a + b; z), whose terms are all above 0, so that the sum keeps its digits.
  test.each(
    [0.05, 0.3, 0.793, 1, 2.426, 11, 400, 5000].flatMap((a) =>
      [0.05, 0.5, 1, 2.6, 30, 5000].map((b) => [a, b] as const),
    ),
  )('a mean over a beta distribution of %d and %d has ten digits', (a, b) => {
    for (const z of [0.1, 1, 5, 20]) {
      let [term, sum] = [1, 1];
      for (let n = 0; n < 400; n++) {
        term *= ((b + n) / (a + b + n)) * (z / (n + 1));
        sum += term;
      }
      expect(betaMean((p) => Math.exp(-z * p), a, b) / (Math.exp(-z) * sum)).toBeCloseTo(1, 10);
    }
  });
  test('by panels, as far as there is something', () => {
    expect(panelIntegral((v) => Math.exp(-v), 3, 1)).toBeCloseTo(1 - Math.exp(-3), 13);
    expect(panelIntegral((v) => Math.exp(-v), 0, 1)).toBe(0);
    let calls = 0;
    const counted = panelIntegral(
      (v) => {
        calls++;
        return Math.exp(-100 * v);
      },
      1000,
      0.1,
    );
    expect(counted).toBeCloseTo(0.01, 12);
    expect(calls).toBeLessThan(500);
  });
  test('panels are no longer than asked for, with twenty places each', () => {
    const places = (width: number, panel: number) => {
      let calls = 0;
      const area = panelIntegral(() => ++calls / calls, width, panel);
      expect(area).toBeCloseTo(width, 12);
      return calls;
    };
    expect([places(3, 1), places(2.5, 1), places(0.5, 1)]).toEqual([60, 60, 20]);
  });
  // mpmath, hyp2f1(1, b, c, 1 / (1 + d)).
  test.each([
    [11.806, 12.474, 0.1, 7.9954322522369425],
    [11.806, 12.474, 0.001, 104.1308280943075],
    [4, 7, 0, 3],
  ])('₂F₁(1, %d; %d; 1 ÷ (1 + %d))', (b, c, d, value) => {
    expect((unitHypergeometric(b, c, d) ?? 0) / value).toBeCloseTo(1, 10);
  });
  test('of parameters too large for the library, from the series', () => {
    // Near the geometric series of (b ÷ c) ÷ (1 + d), and its first terms.
    expect(unitHypergeometric(1e5, 2e5, 0.1)).toBeCloseTo(1 / (1 - 0.5 / 1.1), 4);
    expect(unitHypergeometric(3, 1e6, 0.1)).toBeCloseTo(1 + 3e-6 / 1.1, 9);
  });
  test('without an end, or dearer with time', () => {
    expect(unitHypergeometric(4, 4.5, 0)).toBeNull();
    expect(() => unitHypergeometric(4, 7, -0.1)).toThrow(RangeError);
  });
});

describe('random draws', () => {
  const random = seededRandom(2);
  const size = 20_000;
  const momentsOf = (draw: () => number) => {
    const draws = Array.from({ length: size }, draw);
    const mean = draws.reduce((sum, each) => sum + each, 0) / size;
    return { mean, variance: draws.reduce((sum, each) => sum + (each - mean) ** 2, 0) / size };
  };
  // Of a gamma distribution mean and variance are its shape k, and the fourth moment 3k² + 6k.
  const isGamma = (draw: () => number, shape: number) => {
    const { mean, variance } = momentsOf(draw);
    expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / size));
    const error = Math.sqrt((2 * shape ** 2 + 6 * shape) / size);
    expect(Math.abs(variance - shape)).toBeLessThan(4 * error);
  };
  test('have the mean and the variance they should, within four errors', () => {
    for (const shape of [0.3, 1, 4]) isGamma(() => gammaDraw(shape, random), shape);
    isGamma(() => exponential(random), 1);
    // ab ÷ ((a + b)² (a + b + 1)).
    const { mean, variance } = momentsOf(() => betaDraw(2, 6, random));
    expect(mean).toBeCloseTo(0.25, 2);
    expect(variance / (12 / (64 * 9))).toBeCloseTo(1, 1);
  });
});
