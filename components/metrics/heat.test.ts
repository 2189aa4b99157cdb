import { describe, expect, test } from 'vitest';
import { definition } from '@/lib/metrics/definition';
import { wordsIn } from '@/lib/words/words-in';
import { heatStep, heatSteps, heatWidth, heatWords } from './heat';

const t = wordsIn('en');

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

describe('heatWords', () => {
  const words = (metric: 'ces' | 'nps', min: number, max: number) => {
    const shown = definition(metric, { min, max, direction: 'ease' }, null);
    return shown ? heatSteps.map((step) => heatWords(t, step, shown)) : [];
  };

  test('each step says how far it is from the reference', () => {
    expect(words('ces', 1, 7)).toEqual([
      '−0.8',
      '−0.6',
      '−0.4',
      '−0.2',
      '≈',
      '+0.2',
      '+0.4',
      '+0.6',
      '+0.8',
    ]);
  });

  test('round sizes keep their zeros, uneven ones two decimals', () => {
    expect(words('nps', 0, 10)).toEqual([
      '−20',
      '−15',
      '−10',
      '−5',
      '≈',
      '+5',
      '+10',
      '+15',
      '+20',
    ]);
    expect(words('ces', 1, 5).slice(5)).toEqual(['+0.13', '+0.27', '+0.4', '+0.53']);
  });
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
