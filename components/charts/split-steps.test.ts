import { describe, expect, it } from 'vitest';
import { type SplitStep, splitDomain, splitPlaces, stepSpans } from './split-steps';

const step = (value: number, margin: number | null): SplitStep => ({
  key: 'step',
  name: 'Step',
  detail: '',
  kind: 'step',
  value,
  interval: margin === null ? null : { low: value - margin, high: value + margin },
  verdict: 'noise',
  words: '',
  href: null,
});
const level = (value: number): SplitStep => ({ ...step(value, null), kind: 'level' });

const spans = stepSpans([level(5), step(-0.5, 0.1), step(0.2, null), level(4.7)]);

describe('steps', () => {
  it('begin where the one before ended, and their whiskers stand around their end', () => {
    expect(spans.map(({ start, end }) => [start, end])).toEqual([
      [5, 5],
      [5, 4.5],
      [4.5, 4.7],
      [4.7, 4.7],
    ]);
    expect(spans.map(({ low, high }) => [low, high])).toEqual([
      [5, 5],
      [4.4, 4.6],
      [4.7, 4.7],
      [4.7, 4.7],
    ]);
  });

  it('lie on an axis that holds them and their whiskers, and says that it is cut', () => {
    const { domain, cut } = splitDomain(spans, [1, 7]);
    expect(domain[0]).toBeLessThanOrEqual(4.4);
    expect(domain[1]).toBeGreaterThanOrEqual(5);
    expect(cut).toBe(true);
  });

  it('never leave what a score can be', () => {
    const wide = stepSpans([level(99), step(0.5, 4), level(99.5)]);
    expect(splitDomain(wide, [0, 100]).domain[1]).toBe(100);
    const places = splitPlaces(wide, [90, 100], [100, 0]);
    expect(places.map(({ high }) => high)).toEqual([10, 0, 5]);
  });

  it('have an axis with a height where nothing moved', () => {
    const { domain } = splitDomain(stepSpans([level(3), step(0, 0), level(3)]), [1, 7]);
    expect(domain[1] - domain[0]).toBeGreaterThan(0.1);
  });
});
