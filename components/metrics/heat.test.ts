import { describe, expect, test } from 'vitest';
import { definition } from '@/lib/metrics/definition';
import { heatStep, heatWidth } from './heat';

const found = definition('ces', { min: 1, max: 7, direction: 'ease' }, 'mean');
if (!found) throw new Error('CES has a mean on 1–7');
const ces = found;

function at(value: number, half: number) {
  return {
    value,
    n: 100,
    interval: { low: value - half, high: value + half },
    standardError: half / 2,
    bands: { negative: 1, neutral: 1, positive: 1 },
  };
}

test('one step is 0.2 of 1–7', () => {
  expect(heatWidth(ces)).toBeCloseTo(0.2, 10);
});

describe('heatStep', () => {
  test.each([
    [4.31, 0.11, 1],
    [4.93, 0.2, 3],
    [5.52, 0.1, 6],
    [6.07, 0.1, 9],
  ])('%d ± %d against 5.27: step %d', (value, half, step) => {
    expect(heatStep(at(value, half), 5.27, ces)).toBe(step);
  });

  test('no colour where the interval holds the reference, or without one', () => {
    expect(heatStep(at(4.9, 0.5), 5.27, ces)).toBe(5);
    expect(heatStep(at(4.3, 0.1), null, ces)).toBe(5);
    expect(heatStep({ ...at(4.3, 0.1), interval: null }, 5.27, ces)).toBe(5);
  });
});
