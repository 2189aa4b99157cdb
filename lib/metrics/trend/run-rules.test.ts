import { describe, expect, test } from 'vitest';
import type { ControlPoint } from './control-chart';
import { outsideLimits } from './outside-limits';
import { markedBy, runRules } from './run-rules';
import { runsOnOneSide } from './runs-on-one-side';
import { signal } from './signal';
import { steadyClimbs } from './steady-climbs';
import { zoneRule } from './zone-rule';

const seniors = [21.3, 20.2, 20.9, 21, 18.8, 19.6, 18.7, 18.6, 18.1, 18.9, 19.2, 18.2, 17.3, 19];

function places(marked: readonly boolean[]): number[] {
  return marked.flatMap((is, i) => (is ? [i] : []));
}

/** Points in σ about a centre of 0, limits ±3. */
function points(distances: readonly (number | null)[]): ControlPoint[] {
  return distances.map((distance) =>
    distance === null
      ? { value: null, lower: null, upper: null, distance: null }
      : { value: distance, lower: -3, upper: 3, distance },
  );
}

describe('outsideLimits', () => {
  const at = (value: number | null, lower: number | null, upper: number | null) =>
    outsideLimits([{ value, lower, upper, distance: null }]);

  test('beyond a limit, not on it', () => {
    expect([at(1, 2, 4), at(2, 2, 4), at(4, 2, 4), at(5, 2, 4)]).toEqual([
      [true],
      [false],
      [false],
      [true],
    ]);
  });

  test('without a value, or without both limits, nothing lies outside', () => {
    expect([at(null, 2, 4), at(null, -4, -2)]).toEqual([[false], [false]]);
    expect([at(5, null, 4), at(-5, null, 4)]).toEqual([[false], [false]]);
    expect([at(1, 2, null), at(5, 2, null)]).toEqual([[false], [false]]);
    expect(at(1, null, null)).toEqual([false]);
  });
});

describe('runsOnOneSide', () => {
  test('eight in a row, all of the run (Wheeler, table 8.1)', () => {
    const mean = seniors.reduce((sum, value) => sum + value, 0) / seniors.length;
    expect(places(runsOnOneSide(seniors, mean))).toEqual([6, 7, 8, 9, 10, 11, 12, 13]);
  });

  test('seven are no run; the centre and gaps end one', () => {
    expect(places(runsOnOneSide([1, 1, 1, 1, 1, 1, 1], 0))).toEqual([]);
    expect(places(runsOnOneSide([1, 1, 1, 1, 0, 1, 1, 1, 1], 0))).toEqual([]);
    expect(places(runsOnOneSide([1, 1, 1, 1, null, 1, 1, 1, 1], 0))).toEqual([]);
    expect(places(runsOnOneSide(Array(9).fill(0), 0))).toEqual([]);
    expect(places(runsOnOneSide([-1, 2, 2, 2, -1], 0, 3))).toEqual([1, 2, 3]);
    expect(places(runsOnOneSide([6, 6, null, 6, 6], 5, 3))).toEqual([]);
    expect(places(runsOnOneSide([4, 4, null, 4, 4], 5, 3))).toEqual([]);
    expect(runsOnOneSide([], 0)).toEqual([]);
  });
});

describe('steadyClimbs', () => {
  test('six in a row that only rise, or only fall', () => {
    expect(places(steadyClimbs([5, 1, 2, 3, 4, 5, 6]))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(places(steadyClimbs([9, 8, 7, 6, 5, 4, 9]))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(places(steadyClimbs([1, 2, 3, 4, 5, 4, 3, 2, 1]))).toEqual([]);
    expect(places(steadyClimbs([1, 2, 3, 3, 4, 5, 6]))).toEqual([]);
    expect(places(steadyClimbs([1, 2, 3, null, 4, 5, 6]))).toEqual([]);
    expect(places(steadyClimbs([3, 2, 1, 2, 3], 3))).toEqual([0, 1, 2, 3, 4]);
    expect(steadyClimbs([-2, null, 1, 2], 3)).toEqual([false, false, false, false]);
    expect(steadyClimbs([7, 7, 7, 7], 3)).toEqual([false, false, false, false]);
    expect(steadyClimbs([])).toEqual([]);
  });
});

describe('zoneRule', () => {
  const twoOfThree = { needed: 2, window: 3, sigmas: 2 };

  test('two of three beyond two σ on one side', () => {
    expect(places(zoneRule([0, 2.1, 0.5, 2.2, 0], twoOfThree))).toEqual([1, 3]);
    expect(places(zoneRule([0, 2.1, -2.2, 0], twoOfThree))).toEqual([]);
    expect(places(zoneRule([2.1, 0, 0, 2.1], twoOfThree))).toEqual([]);
    expect(places(zoneRule([-2.1, null, -2.1], twoOfThree))).toEqual([0, 2]);
    expect(places(zoneRule([2, 2, 2], twoOfThree))).toEqual([]);
    expect(places(zoneRule([2.1, 2.1], twoOfThree))).toEqual([]);
  });
});

describe('markedBy', () => {
  test('each rule sees its own pattern and only that', () => {
    const seen: Record<string, number[]> = {};
    const pattern = points([0, 3.5, 0, -0.1, 0.1]);
    for (const rule of runRules) seen[rule] = places(markedBy(rule, pattern));
    expect(seen).toEqual({
      'outside-limits': [1],
      'eight-on-one-side': [],
      'three-of-four-near-limit': [],
      'two-of-three-beyond-two-sigma': [],
      'four-of-five-beyond-one-sigma': [],
      'six-climbing': [],
    });
    expect(places(markedBy('eight-on-one-side', points(Array(8).fill(0.5))))).toHaveLength(8);
    expect(places(markedBy('three-of-four-near-limit', points([1.6, 1.7, 0, 1.6])))).toEqual([
      0, 1, 3,
    ]);
    expect(places(markedBy('two-of-three-beyond-two-sigma', points([2.5, 0, 2.5])))).toEqual([
      0, 2,
    ]);
    expect(
      places(markedBy('four-of-five-beyond-one-sigma', points([-1.1, -1.2, 0, -1.1, -1.3]))),
    ).toEqual([0, 1, 3, 4]);
    expect(places(markedBy('six-climbing', points([-2, -1, 0, 0.5, 1, 1.5])))).toHaveLength(6);
  });
});

describe('signal', () => {
  const quiet = [0.1, -0.2, 0.3, -0.4, 0.5, -0.1, 0.2, -0.3, 0.4, -0.5, 0.1, -0.2];

  test('says too few, and how many are missing', () => {
    expect(signal(points([...quiet.slice(0, 9), null]))).toEqual({
      verdict: 'too-few-periods',
      missing: 3,
    });
    expect(signal([])).toEqual({ verdict: 'too-few-periods', missing: 12 });
  });

  test('says no signal where it moves as chance would', () => {
    expect(signal(points(quiet))).toEqual({ verdict: 'no-signal' });
  });

  test('says why, where, and whether it is the last period', () => {
    expect(signal(points([...quiet, 3.2]))).toEqual({
      verdict: 'signal',
      reasons: [{ rule: 'outside-limits', at: [12] }],
      lastPeriod: true,
    });
    expect(signal(points([-3.2, ...quiet]))).toMatchObject({ lastPeriod: false });
    const early = Array(8).fill(0.5);
    expect(signal(points([...early, ...quiet, 3.2]))).toMatchObject({
      reasons: [{ rule: 'outside-limits' }, { rule: 'eight-on-one-side' }],
      lastPeriod: true,
    });
    expect(signal(points([...quiet, 2.2, 2.3]), ['two-of-three-beyond-two-sigma'])).toMatchObject({
      reasons: [{ at: [12, 13] }],
    });
  });
});
