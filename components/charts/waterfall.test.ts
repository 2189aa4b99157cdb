import { describe, expect, it } from 'vitest';
import { type WaterfallStep, waterfallDomain, waterfallPlaces } from './waterfall';

const level = (key: string, value: number): WaterfallStep => ({
  key,
  name: key,
  kind: 'level',
  value,
});
const step = (key: string, value: number): WaterfallStep => ({
  key,
  name: key,
  kind: 'step',
  value,
});

const steps = [
  level('opening', 1000),
  step('new', 100),
  step('churn', -50),
  level('closing', 1050),
];

describe('the axis', () => {
  it('is cut where steps are small beside the levels', () => {
    expect(waterfallDomain(steps)).toEqual({ domain: [988, 1112], cut: true });
  });

  it('begins at 0 where they are not', () => {
    const first = [level('opening', 0), step('new', 100), level('closing', 100)];
    expect(waterfallDomain(first)).toEqual({ domain: [0, 112], cut: false });
  });

  it('has a height where nothing moved, and where there is nothing', () => {
    const { domain } = waterfallDomain([level('opening', 500), level('closing', 500)]);
    expect(domain[1]).toBeGreaterThan(domain[0]);
    expect(waterfallDomain([]).domain).toEqual([0, 0.12]);
  });
});

describe('places', () => {
  it('begin where the one before ended, and are as high as their step', () => {
    const places = waterfallPlaces(steps, { width: 400, top: 0, bottom: 124 });
    expect(places.map(({ x, width }) => [x.toFixed(1), width.toFixed(1)])).toEqual([
      ['8.3', '83.3'],
      ['108.3', '83.3'],
      ['208.3', '83.3'],
      ['308.3', '83.3'],
    ]);
    expect(places.map(({ y, height, end }) => [y, height, end].map(Math.round))).toEqual([
      [112, 0, 112],
      [12, 100, 12],
      [12, 50, 62],
      [62, 0, 62],
    ]);
  });
});
