import fc from 'fast-check';
import { expect, test } from 'vitest';
import { definition } from '@/lib/metrics/definition';
import { wordsIn } from '@/lib/words/words-in';
import type { TrendPoint } from './series';
import { type SharesPoint, sharesLayer, sharesOf } from './shares-layer';

const t = wordsIn('en');
const ces = definition('ces', { min: 1, max: 7, direction: 'ease' }, null);
if (!ces) throw new Error('CES has a usual method');
const week: TrendPoint = {
  start: '2026-01-05',
  end: '2026-01-11',
  label: '5 – 11 January',
  value: 5,
  low: 4.9,
  high: 5.1,
  n: 300,
  partial: false,
};

const bucket = (bands: SharesPoint['bands']): SharesPoint => ({ ...week, bands });

test('the parts of a bucket are the shares of its answers, and the whole together', () => {
  const part = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(fc.tuple(part, part, part), (bands) => {
      const all = bands[0] + bands[1] + bands[2];
      const shares = sharesOf(bucket(bands));
      if (all === 0) return expect(shares).toBeNull();
      expect(shares?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9);
      for (const [band, share] of (shares ?? []).entries())
        expect(share).toBeCloseTo((100 * (bands[band] ?? 0)) / all, 9);
    }),
  );
});

test('a bucket that nobody answered has no parts', () => {
  expect(sharesOf(bucket(null))).toBeNull();
});

test('the axis is the whole, whatever the scale of the metric, and never cut', () => {
  const chart = { definition: ces, points: [bucket([1, 2, 3])], summary: '' };
  const layer = sharesLayer(t, chart, 900);
  expect(layer.domain).toEqual([0, 100]);
  expect(layer.definition.range).toEqual([0, 100]);
  expect(layer.y(0)).toBe(layer.frame.bottom);
  expect(layer.y(100)).toBe(layer.frame.top);
});
