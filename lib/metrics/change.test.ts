import { describe, expect, test } from 'vitest';
import { change } from './change';
import { defined } from './fixtures';
import { excludesZero, newcombe, newcombeP } from './newcombe';
import { scoreCounts } from './score-counts';
import { hiddenBelow, lowBase } from './small-base';
import { twoShareTest } from './two-share-test';

const mean = defined('ces', '1-7-ease', 'mean');
const satisfied = defined('csat', '1-5-ease');
const nps = defined('nps', '0-10-ease');

describe('change', () => {
  test('of a mean, by Welch', () => {
    const now = scoreCounts({ 3: 20, 5: 30, 6: 30, 7: 20 });
    const before = scoreCounts({ 2: 20, 4: 30, 5: 30, 6: 20 });
    const moved = change(now, before, mean);
    expect(moved).toMatchObject({ verdict: 'real', better: true, needed: null });
    expect(moved?.from).toBeCloseTo(4.3, 12);
    expect(moved?.to).toBeCloseTo(5.3, 12);
    expect(moved?.difference).toBeCloseTo(1, 12);
    expect(moved?.margin).toBeCloseTo(1 - (moved?.interval?.low ?? 0), 12);
    // s² = 181 ÷ 99 on both sides, 198 degrees of freedom, t = 1.9720175
    expect(moved?.margin).toBeCloseTo(1.9720175 * Math.sqrt((2 * (181 / 99)) / 100), 6);
  });

  test('of POMP is that of the mean, in hundredths of the scale', () => {
    const [now, before] = [scoreCounts({ 3: 20, 7: 40 }), scoreCounts({ 2: 30, 7: 25 })];
    const [inPoints, inPomp] = [
      change(now, before, mean),
      change(now, before, defined('ces', '1-7-ease', 'pomp')),
    ];
    expect(inPomp?.difference).toBeCloseTo((inPoints?.difference ?? 0) * (100 / 6), 10);
    expect(inPomp?.margin).toBeCloseTo((inPoints?.margin ?? 0) * (100 / 6), 10);
    expect(inPomp?.p).toBe(inPoints?.p);
  });

  test('of a share, by Newcombe, in points', () => {
    const moved = change(scoreCounts({ 2: 14, 5: 56 }), scoreCounts({ 1: 32, 4: 48 }), satisfied);
    expect(moved).toMatchObject({ from: 60, to: 80, verdict: 'real', better: true });
    expect(moved?.interval?.low).toBeCloseTo(5.24, 2);
    expect(moved?.interval?.high).toBeCloseTo(33.39, 2);
    expect(moved?.margin).toBeCloseTo(20 - 5.24, 2);
    expect(moved?.p).toBeCloseTo(twoShareTest({ k: 56, n: 70 }, { k: 48, n: 80 }).p, 12);
  });

  test('of a share keeps p on the side of the interval where the two disagree', () => {
    const [now, before] = [
      { k: 0, n: 30 },
      { k: 14, n: 120 },
    ];
    expect(twoShareTest(now, before).p).toBeLessThan(0.05);
    expect(excludesZero(newcombe(now, before))).toBe(false);
    const moved = change(scoreCounts({ 1: 30 }), scoreCounts({ 1: 106, 5: 14 }), satisfied);
    expect(moved?.verdict).toBe('noise');
    expect(moved?.p).toBeCloseTo(newcombeP(now, before), 12);
    expect(moved?.p).toBeGreaterThan(0.05);
  });

  test('of NPS, by a two-sample z test', () => {
    const now = scoreCounts({ 3: 85, 7: 46, 10: 119 });
    const before = scoreCounts({ 3: 95, 7: 46, 10: 109 });
    const moved = change(now, before, nps);
    expect(moved).toMatchObject({ verdict: 'noise', better: true });
    expect(moved?.difference).toBeCloseTo(8, 10);
    expect(moved?.margin).toBeCloseTo(15.698, 3);
  });

  test('of a net of the decided leaves neutral answers out', () => {
    const decided = defined('ces', '1-5-ease', 'net-decided');
    const moved = change(
      scoreCounts({ 1: 14, 3: 500, 5: 56 }),
      scoreCounts({ 1: 32, 3: 9, 5: 48 }),
      decided,
    );
    expect(moved?.difference).toBeCloseTo(40, 10);
    expect(moved?.interval?.low).toBeCloseTo(10.486, 3);
    expect(
      change(scoreCounts({ 1: 9, 3: 500, 5: 9 }), scoreCounts({ 5: 90 }), decided),
    ).toMatchObject({ verdict: 'too-few', needed: 12 });
  });

  test('follows the direction of the scale', () => {
    const [hard, easy] = [scoreCounts({ 6: 60, 7: 40 }), scoreCounts({ 1: 50, 2: 50 })];
    expect(change(hard, easy, mean)).toMatchObject({ better: true, verdict: 'real' });
    expect(change(hard, easy, defined('ces', '1-7-effort'))).toMatchObject({
      better: false,
      verdict: 'real',
    });
  });

  test('is not judged on few answers, and says how many are missing', () => {
    const [few, many] = [scoreCounts({ 5: 10, 7: 11 }), scoreCounts({ 1: 200, 2: 100 })];
    const untested = { verdict: 'too-few', margin: null, interval: null, p: null, needed: 9 };
    expect(change(few, many, mean)).toMatchObject({ ...untested, shorter: 'now' });
    expect(change(many, few, mean)).toMatchObject({ ...untested, shorter: 'before' });
    expect(change(few, few, mean)?.shorter).toBe('now');
    expect(change(scoreCounts({ 5: 29 }), scoreCounts({ 5: 3 }), mean)?.needed).toBe(27);
    expect(change(scoreCounts({ 5: lowBase }), many, mean)?.verdict).toBe('real');
  });

  test('from or to nothing is no change at all', () => {
    expect(change(scoreCounts({}), scoreCounts({ 5: 50 }), mean)).toBeNull();
    expect(change(scoreCounts({ 5: 50 }), scoreCounts({}), mean)).toBeNull();
  });

  test('between equal answers is neither certain nor broken', () => {
    const moved = change(scoreCounts({ 7: 30 }), scoreCounts({ 7: 30 }), mean);
    expect(moved).toMatchObject({ difference: 0, verdict: 'noise', better: null, p: 1 });
    expect(moved?.margin).toBeGreaterThan(0);
    expect(change(scoreCounts({ 7: 30 }), scoreCounts({ 5: 30 }), mean)?.verdict).toBe('real');
    expect(change(scoreCounts({ 7: 30 }), scoreCounts({ 7: 29, 6: 1 }), mean)?.verdict).toBe(
      'noise',
    );
  });

  test('holds with a billion answers', () => {
    const moved = change(
      scoreCounts({ 5: 6e8, 6: 4e8 }),
      scoreCounts({ 5: 6e8 + 1e5, 6: 4e8 - 1e5 }),
      mean,
    );
    expect(moved?.difference).toBeCloseTo(1e-4, 8);
    expect(moved?.verdict).toBe('real');
  });
});

test('limits that other rooms share', () => {
  expect([lowBase, hiddenBelow]).toEqual([30, 5]);
});
