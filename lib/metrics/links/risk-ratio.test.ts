import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Share } from '@/lib/metrics/newcombe';
import { riskRatio } from './risk-ratio';

function found(group: Share, reference: Share) {
  const result = riskRatio(group, reference);
  if (!result.estimable) throw new Error(result.reason);
  return result;
}

describe('riskRatio', () => {
  test('twice as often, by hand', () => {
    // √(1/20 − 1/100 + 1/10 − 1/100) = √0.13
    const { ratio, logError, interval, p } = found({ k: 20, n: 100 }, { k: 10, n: 100 });
    expect(ratio).toBeCloseTo(2, 12);
    expect(logError).toBeCloseTo(0.360555, 6);
    expect(interval.low).toBeCloseTo(0.986563, 6);
    expect(interval.high).toBeCloseTo(4.054479, 6);
    expect(p).toBeCloseTo(0.05455, 6);
  });

  test('heart attacks under placebo and aspirin (Agresti, Categorical Data Analysis, 3.1.1)', () => {
    const { ratio, interval } = found({ k: 189, n: 11034 }, { k: 104, n: 11037 });
    expect(ratio).toBeCloseTo(1.82, 2);
    expect(interval.low).toBeCloseTo(1.43, 2);
    expect(interval.high).toBeCloseTo(2.31, 2);
  });

  test.each([
    [{ k: 0, n: 0 }, { k: 1, n: 2 }, 'no-answers'],
    [{ k: 1, n: 2 }, { k: 0, n: 0 }, 'no-answers'],
    [{ k: 0, n: 5 }, { k: 1, n: 2 }, 'no-events'],
    [{ k: 1, n: 5 }, { k: 0, n: 2 }, 'no-events'],
    [{ k: 5, n: 5 }, { k: 2, n: 2 }, 'no-spread'],
  ])('%j over %j: %s', (group, reference, reason) => {
    expect(riskRatio(group, reference)).toEqual({ estimable: false, reason });
  });

  test('refuses what is no share, on either side', () => {
    expect(() => riskRatio({ k: 3, n: 2 }, { k: 1, n: 2 })).toThrow(RangeError);
    expect(() => riskRatio({ k: 1, n: 2 }, { k: -1, n: 2 })).toThrow(RangeError);
  });

  test('turned over it is one divided by itself', () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }))
      .map(([k, rest]) => ({ k, n: k + rest }));
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [one, other] = [found(a, b), found(b, a)];
        expect(one.ratio * other.ratio).toBeCloseTo(1, 9);
        expect(one.interval.low * other.interval.high).toBeCloseTo(1, 9);
        expect(one.interval.low).toBeLessThan(one.ratio);
        expect(one.interval.high).toBeGreaterThan(one.ratio);
      }),
    );
  });
});
