import { describe, expect, test } from 'vitest';
import {
  biasCorrectedFisherInterval,
  bonettWrightInterval,
  fisherInterval,
} from './fisher-interval';

describe('fisherInterval', () => {
  test('from r and n alone (R cor.test of USJudgeRatings, CONT and INTG)', () => {
    const interval = fisherInterval(-0.1331909, 43);
    expect(interval?.low).toBeCloseTo(-0.4168591, 7);
    expect(interval?.high).toBeCloseTo(0.1741182, 7);
  });

  test('is null where it would have no or endless width', () => {
    expect(fisherInterval(0.5, 3)).toBeNull();
    expect(fisherInterval(1, 50)).toBeNull();
    expect(fisherInterval(-1, 50)).toBeNull();
    expect(fisherInterval(0.5, 4)).not.toBeNull();
  });

  test.each([1.1, -1.1, Number.NaN])('%d is not a correlation', (r) => {
    expect(() => fisherInterval(r, 10)).toThrow(RangeError);
  });
});

describe('biasCorrectedFisherInterval', () => {
  test('0.536 of 50 (statpsych ci.cor example)', () => {
    const interval = biasCorrectedFisherInterval(0.536, 50);
    expect(interval?.low).toBeCloseTo(0.2978573, 6);
    expect(interval?.high).toBeCloseTo(0.7058914, 6);
  });

  test('lies nearer to 0 than the plain one; controls widen it', () => {
    const plain = fisherInterval(0.536, 50);
    const corrected = biasCorrectedFisherInterval(0.536, 50);
    const partial = biasCorrectedFisherInterval(0.536, 50, { controls: 5 });
    expect(corrected?.high).toBeLessThan(plain?.high ?? 0);
    expect(corrected?.low).toBeLessThan(plain?.low ?? 0);
    expect(partial?.low).toBeLessThan(corrected?.low ?? 0);
    expect(biasCorrectedFisherInterval(0.5, 8, { controls: 5 })).toBeNull();
  });
});

test('Bonett and Wright are wider than Fisher, the more the stronger the link', () => {
  const width = (interval: { low: number; high: number } | null) =>
    interval ? interval.high - interval.low : 0;
  expect(width(bonettWrightInterval(0, 30))).toBeCloseTo(width(fisherInterval(0, 30)), 12);
  expect(width(bonettWrightInterval(0.8, 30))).toBeGreaterThan(width(fisherInterval(0.8, 30)));
  expect(bonettWrightInterval(0.4, 3)).toBeNull();
});
