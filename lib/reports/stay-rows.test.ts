import { expect, test } from 'vitest';
import { kaplanMeier, type SurvivalCurve } from '@/lib/metrics/survival/kaplan-meier';
import { stayRows } from './stay-rows';

function curveOf(...rows: [time: number, events: number, censored: number][]): SurvivalCurve {
  const curve = kaplanMeier(rows.map(([time, events, censored]) => ({ time, events, censored })));
  if (!curve) throw new Error('no curve');
  return curve;
}

test('each group by each month, with whoever was seen so long', () => {
  // 100 join; 10 leave in month 3, 20 are last seen in month 5, 14 leave in month 8, the rest is seen for 12.
  const long = curveOf([3, 10, 0], [5, 0, 20], [8, 14, 0], [12, 0, 56]);
  const short = curveOf([4, 1, 0], [6, 0, 3]);
  const rows = stayRows([long, short], [2, 6, 12, 24]);
  expect(rows.map(({ month }) => month)).toEqual([2, 6, 12]);
  expect(rows.map(({ groups }) => groups.map((one) => one && [one.share, one.atRisk]))).toEqual([
    [
      [1, 100],
      [1, 4],
    ],
    [
      [0.9, 70],
      [0.75, 3],
    ],
    // 0.9 of all, then 56 of 70.
    [[expect.closeTo(0.72, 12), 56], null],
  ]);
  expect(rows[0]?.groups[0]?.interval).toBeNull();
  // By hand: √Σ = √(10 ÷ (100 · 90)) = 0.0333; 0.9^exp(±1.96 · 0.0333 ÷ 0.1054).
  expect(rows[1]?.groups[0]?.interval?.low).toBeCloseTo(0.8221, 4);
  expect(rows[1]?.groups[0]?.interval?.high).toBeCloseTo(0.9449, 4);
});

test('once all have left, nobody stays for longer either', () => {
  const rows = stayRows([curveOf([2, 4, 0])], [1, 2, 3]);
  expect(rows.map(({ groups }) => groups[0])).toEqual([
    { share: 1, interval: null, atRisk: 4 },
    { share: 0, interval: null, atRisk: 4 },
    { share: 0, interval: null, atRisk: 0 },
  ]);
  expect(stayRows([], [1])).toEqual([]);
});
