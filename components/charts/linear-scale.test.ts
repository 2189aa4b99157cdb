import { describe, expect, test } from 'vitest';
import { linearScale, niceDomain, tickStep, ticks } from './linear-scale';

describe('linearScale', () => {
  test('maps the ends and the middle', () => {
    const y = linearScale([4, 6], [100, 0]);
    expect([y(4), y(5), y(6)]).toEqual([100, 50, 0]);
  });

  test('a domain without width maps to the middle', () => {
    expect(linearScale([5, 5], [0, 10])(5)).toBe(5);
  });
});

describe('tickStep', () => {
  test.each([
    [1.25, 5, 0.25],
    [100, 5, 20],
    [6, 5, 2],
    [0.04, 4, 0.01],
  ])('%d cut in about %d parts: %d', (width, count, step) => {
    expect(tickStep(width, count)).toBeCloseTo(step, 10);
  });
});

describe('ticks', () => {
  test('are multiples of a round step', () => {
    expect(ticks([4.75, 6], 5)).toEqual([4.75, 5, 5.25, 5.5, 5.75, 6]);
    expect(ticks([-20, 60], 4)).toEqual([-20, 0, 20, 40, 60]);
  });

  test('a domain without width has one tick', () => {
    expect(ticks([3, 3], 4)).toEqual([3]);
  });
});

describe('niceDomain', () => {
  test('never leaves what the value can be', () => {
    const [low, high] = niceDomain([0.5, 99], [0, 100], 10);
    expect([low, high]).toEqual([0, 100]);
  });

  test('equal values get the least width, not a microscope', () => {
    const [low, high] = niceDomain([5, 5, 5], [1, 7], 1);
    expect(high - low).toBeGreaterThanOrEqual(1);
  });

  test('without values the axis is the whole range', () => {
    expect(niceDomain([], [1, 7], 1)).toEqual([1, 7]);
  });
});
