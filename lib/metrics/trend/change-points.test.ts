import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changePoints } from './change-points';
import { nile } from './fixtures';

function estimated(...given: Parameters<typeof changePoints>) {
  const found = changePoints(...given);
  if (!found.estimable) throw new Error(found.reason);
  return found;
}

describe('changePoints', () => {
  test('the Nile falls after 1898 (R strucchange, breakpoints(Nile ~ 1))', () => {
    const { best, byCount } = estimated(nile, { minSegment: 15 });
    expect(best.breaks).toEqual([1898 - 1871]);
    expect(byCount[0]?.rss).toBeCloseTo(2835156.75, 2);
    expect(byCount[1]?.rss).toBeCloseTo(1597457.19444, 3);
    expect(best.segments.map(({ mean }) => mean)).toEqual([
      expect.closeTo(1097.75, 8),
      expect.closeTo(849.97222222, 6),
    ]);
    // strucchange prints BIC 1318, 1270, 1276, 1285, 1292, 1311.
    expect(byCount.map(({ bic }) => Math.round(bic))).toEqual([1318, 1270, 1276, 1285, 1292, 1311]);
    expect(estimated(nile).best.breaks).toEqual([27]);
  });

  test('noise has no break, a step has one, a mesa two', () => {
    const noise = [3, 4, 3, 5, 4, 3, 4, 5, 3, 4, 4, 3];
    expect(estimated(noise).best.breaks).toEqual([]);
    const step = noise.map((value, i) => (i < 6 ? value : value + 20));
    expect(estimated(step).best.breaks).toEqual([5]);
    const mesa = noise.map((value, i) => (i < 4 || i > 7 ? value : value + 20));
    expect(estimated(mesa).best.breaks).toEqual([3, 7]);
  });

  test('a perfect step has one break, a constant none', () => {
    expect(estimated([1, 1, 1, 1, 9, 9, 9, 9]).best).toMatchObject({ breaks: [3], rss: 0 });
    expect(estimated([5, 5, 5, 5, 5, 5]).best.breaks).toEqual([]);
    const { segments } = estimated([1e9, 1e9, 1e9, 1e9 + 1, 1e9 + 1, 1e9 + 1]).best;
    expect(segments.map(({ mean }) => mean)).toEqual([1e9, 1e9 + 1]);
  });

  test('too short, malformed', () => {
    expect(changePoints([])).toMatchObject({ reason: 'too-short' });
    expect(changePoints([1, 2, 3])).toMatchObject({ reason: 'too-short' });
    expect(() => changePoints([1, 2], { minSegment: 0 })).toThrow(RangeError);
    expect(() => changePoints([1, Number.NaN, 3, 4])).toThrow(RangeError);
  });

  test('the search finds what trying all divisions finds', () => {
    const series = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 11 });
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 2 }), (values, minSegment) => {
        const { byCount } = estimated(values, { minSegment, mostBreaks: 3 });
        byCount.forEach(({ rss, breaks, segments }, count) => {
          expect(rss).toBeCloseTo(leastByHand(values, count, minSegment), 8);
          expect(breaks).toHaveLength(count);
          for (const { from, to } of segments)
            expect(to - from + 1).toBeGreaterThanOrEqual(minSegment);
        });
      }),
    );
  });
});

function leastByHand(values: readonly number[], breaks: number, shortest: number): number {
  if (values.length < (breaks + 1) * shortest) return Number.POSITIVE_INFINITY;
  if (breaks === 0) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }
  let least = Number.POSITIVE_INFINITY;
  for (let end = shortest; end <= values.length - shortest; end++) {
    const rest = leastByHand(values.slice(end), breaks - 1, shortest);
    least = Math.min(least, leastByHand(values.slice(0, end), 0, shortest) + rest);
  }
  return least;
}
