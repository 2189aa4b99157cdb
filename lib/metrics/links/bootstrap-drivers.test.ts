import { describe, expect, test } from 'vitest';
import type { Estimated } from '@/lib/metrics/estimated';
import { bootstrapShares } from './bootstrap-drivers';
import type { Correlations, DriverRefusal, DriverShares } from './driver-correlations';
import type { DriverRow } from './driver-rows';

/** Twenty kinds of customer, told apart in outcome and driver, `n` of each. */
const rows = (n: number): DriverRow[] =>
  Array.from({ length: 20 }, (_, i) => ({ outcome: i, drivers: [(i * 7) % 20], n }));

/** Gives the shares in turn, as if each draw had been weighed so, and keeps what was drawn. */
function inTurn(shares: readonly (number | null)[]) {
  const drawn: Correlations[] = [];
  const weigh = (correlations: Correlations): Estimated<DriverShares, DriverRefusal> => {
    const share = shares[drawn.length % shares.length] ?? null;
    drawn.push(correlations);
    if (share === null) return { estimable: false, reason: 'singular' };
    return { estimable: true, rSquared: share, shares: [share] };
  };
  return { drawn, weigh };
}

describe('bootstrapShares', () => {
  const options = { deletion: 'listwise', draws: 5, seed: 1 } as const;

  // Of 0.1 … 0.5 the quantiles at 0.025 and 0.975 lie a tenth of a step within either end.
  test('limits are quantiles of the draws, in whatever order these come', () => {
    const { weigh } = inTurn([0.5, 0.1, 0.4, 0.2, 0.3]);
    expect(bootstrapShares(rows(1), weigh, [0.3], options)).toEqual([
      { low: expect.closeTo(0.11, 12), high: expect.closeTo(0.49, 12) },
    ]);
  });

  test('a draw has as many customers as there are, at most 5,000', () => {
    const few = inTurn([0.2]);
    bootstrapShares(rows(1), few.weigh, [0.2], options);
    expect(few.drawn).toMatchObject(Array(5).fill({ n: 20 }));
    const many = inTurn([0.5, 0.1, 0.4, 0.2, 0.3]);
    // Of 20,000 it draws a quarter, so its distances from the share are halved.
    expect(bootstrapShares(rows(1000), many.weigh, [0.3], options)).toEqual([
      { low: expect.closeTo(0.205, 12), high: expect.closeTo(0.395, 12) },
    ]);
    expect(many.drawn).toMatchObject(Array(5).fill({ n: 5000 }));
  });

  test('customers without all answers are drawn pairwise only', () => {
    const some = [...rows(1), { outcome: null, drivers: [3], n: 20 }];
    const [listwise, pairwise] = [inTurn([0.2]), inTurn([0.2])];
    bootstrapShares(some, listwise.weigh, [0.2], options);
    expect(listwise.drawn).toMatchObject(Array(5).fill({ n: 20 }));
    bootstrapShares(some, pairwise.weigh, [0.2], { ...options, deletion: 'pairwise' });
    expect(pairwise.drawn).not.toMatchObject(Array(5).fill({ n: 20 }));
  });

  test('limits stay within 0–1', () => {
    const { weigh } = inTurn([-0.5, 1.5]);
    expect(bootstrapShares(rows(1), weigh, [0.5], options)).toEqual([{ low: 0, high: 1 }]);
  });

  test('are given if half of the draws could be weighed, not if fewer', () => {
    const half = inTurn([0.2, null]);
    expect(bootstrapShares(rows(1), half.weigh, [0.2], { ...options, draws: 4 })).toEqual([
      { low: 0.2, high: 0.2 },
    ]);
    const fewer = inTurn([0.2, null, null]);
    expect(bootstrapShares(rows(1), fewer.weigh, [0.2], { ...options, draws: 6 })).toBeNull();
    expect(bootstrapShares(rows(1), fewer.weigh, [0.2], { ...options, draws: 0 })).toBeNull();
  });
});
