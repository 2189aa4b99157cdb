import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, dayAt, dayNumber } from '@/lib/metrics/calendar';
import { customerMovements } from './customer-movements';
import { type BillingInterval, monthlyAmount } from './monthly-amount';
import { movement, movementKinds } from './movement';
import { movementPeriods } from './movement-periods';
import { addMovements, netMovement, sumMovements } from './movement-sums';
import { mrrSteps } from './mrr-steps';

describe('monthlyAmount', () => {
  // ChartMogul, help centre, article 201244842: 4 × 500 a year is an MRR of 166.67.
  test('four seats at 500 a year', () => {
    expect(monthlyAmount({ amount: 500, quantity: 4, interval: 'year' })).toBeCloseTo(166.6667, 4);
  });
  test.each<[BillingInterval, number, number]>([
    ['day', 1, 365 / 12],
    ['week', 1, 52 / 12],
    ['week', 2, 26 / 12],
    ['month', 1, 1],
    ['month', 3, 1 / 3],
    ['quarter', 1, 1 / 3],
    ['half-year', 1, 1 / 6],
    ['year', 1, 1 / 12],
    ['year', 2, 1 / 24],
  ])('120 once in every %s × %d', (interval, every, share) => {
    expect(monthlyAmount({ amount: 120, interval, every })).toBeCloseTo(120 * share, 10);
  });
  test('a free plan is 0; nonsense is refused', () => {
    expect(monthlyAmount({ amount: 0, interval: 'month' })).toBe(0);
    expect(monthlyAmount({ amount: 9, quantity: 0, interval: 'month' })).toBe(0);
    expect(() => monthlyAmount({ amount: 1e308, quantity: 9, interval: 'month' })).toThrow(
      RangeError,
    );
    expect(() => monthlyAmount({ amount: -1, interval: 'month' })).toThrow(RangeError);
    expect(() => monthlyAmount({ amount: 1, quantity: -1, interval: 'month' })).toThrow(RangeError);
    expect(() => monthlyAmount({ amount: 1, interval: 'month', every: 0 })).toThrow(RangeError);
    expect(() => monthlyAmount({ amount: 1, interval: 'month', every: 1.5 })).toThrow(RangeError);
  });
});

describe('mrrSteps', () => {
  test('spans that overlap add up', () => {
    expect(
      mrrSteps([
        { from: '2026-01-01', until: '2026-03-01', mrr: 100 },
        { from: '2026-02-01', until: null, mrr: 50 },
      ]),
    ).toEqual([
      { day: '2026-01-01', mrr: 100 },
      { day: '2026-02-01', mrr: 150 },
      { day: '2026-03-01', mrr: 50 },
    ]);
  });
  test('a renewal at the same price is no step, nor are spans without length or price', () => {
    expect(
      mrrSteps([
        { from: '2026-01-01', until: '2026-02-01', mrr: 0.1 + 0.2 },
        { from: '2026-02-01', until: '2026-03-01', mrr: 0.3 },
        { from: '2026-02-10', until: '2026-02-10', mrr: 99 },
        { from: '2026-02-11', until: null, mrr: 0 },
      ]),
    ).toEqual([
      { day: '2026-01-01', mrr: 0.1 + 0.2 },
      { day: '2026-03-01', mrr: 0 },
    ]);
  });
  test('what cannot be is refused', () => {
    expect(mrrSteps([])).toEqual([]);
    expect(() => mrrSteps([{ from: '2026-02-30', until: null, mrr: 1 }])).toThrow(RangeError);
    expect(() => mrrSteps([{ from: '2026-02-02', until: '2026-02-01', mrr: 1 }])).toThrow(
      RangeError,
    );
    expect(() => mrrSteps([{ from: '2026-02-02', until: null, mrr: -1 }])).toThrow(RangeError);
  });
});

describe('movement', () => {
  const never = { everPaid: false, daysAway: null };
  const away = (daysAway: number) => ({ everPaid: true, daysAway });
  test.each([
    [0, 100, never, null, { kind: 'new', amount: 100 }],
    [0, 100, away(400), null, { kind: 'reactivation', amount: 100 }],
    [0, 100, away(90), 90, { kind: 'reactivation', amount: 100 }],
    [0, 100, away(91), 90, { kind: 'new', amount: 100 }],
    [0, 100, { everPaid: true, daysAway: null }, 90, { kind: 'reactivation', amount: 100 }],
    [100, 130, away(0), null, { kind: 'expansion', amount: 30 }],
    [100, 80, away(0), null, { kind: 'contraction', amount: 20 }],
    [100, 0, away(0), null, { kind: 'churn', amount: 100 }],
    [100, 100, away(0), null, null],
    [0, 0, never, null, null],
  ])('from %d to %d, %j, window %j', (before, after, history, window, expected) => {
    expect(movement(before, after, history, window)).toEqual(expected);
  });
  test('MRR below 0 is refused', () => {
    expect(() => movement(-1, 0, never, null)).toThrow(RangeError);
    expect(() => movement(0, Number.NaN, never, null)).toThrow(RangeError);
  });
});

describe('customerMovements', () => {
  const steps = [
    { day: '2026-01-10', mrr: 100 },
    { day: '2026-02-10', mrr: 140 },
    { day: '2026-03-10', mrr: 90 },
    { day: '2026-04-10', mrr: 0 },
    { day: '2026-05-10', mrr: 50 },
  ];
  test('tells a life', () => {
    expect(customerMovements(steps, 30)).toEqual([
      { day: '2026-01-10', kind: 'new', amount: 100 },
      { day: '2026-02-10', kind: 'expansion', amount: 40 },
      { day: '2026-03-10', kind: 'contraction', amount: 50 },
      { day: '2026-04-10', kind: 'churn', amount: 90 },
      { day: '2026-05-10', kind: 'reactivation', amount: 50 },
    ]);
    expect(customerMovements(steps, 29).at(-1)?.kind).toBe('new');
  });
  test('steps without a change say nothing', () => {
    expect(
      customerMovements(
        [
          { day: '2026-01-01', mrr: 0 },
          { day: '2026-01-02', mrr: 5 },
          { day: '2026-01-03', mrr: 5 },
        ],
        null,
      ),
    ).toEqual([{ day: '2026-01-02', kind: 'new', amount: 5 }]);
  });
  test('steps out of order are refused', () => {
    expect(() => customerMovements(steps.toReversed(), null)).toThrow(RangeError);
    const twice = [
      { day: '2026-01-01', mrr: 10 },
      { day: '2026-01-01', mrr: 20 },
    ];
    expect(() => customerMovements(twice, null)).toThrow(RangeError);
  });
});

describe('movementPeriods', () => {
  const movements = [
    { day: '2026-01-31', kind: 'new', amount: 100 },
    { day: '2026-03-01', kind: 'expansion', amount: 10 },
    { day: '2026-03-31', kind: 'churn', amount: 40 },
    { day: '2026-05-02', kind: 'reactivation', amount: 40 },
  ] as const;
  const range = { from: '2026-01-15', to: '2026-05-31', opening: 1000 };

  test('by month, quiet ones included', () => {
    const periods = movementPeriods(movements, { ...range, grain: 'month' });
    expect(periods.map(({ from, opening, closing }) => [from, opening, closing])).toEqual([
      ['2026-01-01', 1000, 1100],
      ['2026-02-01', 1100, 1100],
      ['2026-03-01', 1100, 1070],
      ['2026-04-01', 1070, 1070],
      ['2026-05-01', 1070, 1110],
    ]);
    expect(periods[2]?.sums).toEqual({
      new: 0,
      expansion: 10,
      reactivation: 0,
      contraction: 0,
      churn: 40,
    });
  });
  test('by quarter and by year', () => {
    const quarters = movementPeriods(movements, { ...range, grain: 'quarter' });
    expect(quarters.map(({ from, closing }) => [from, closing])).toEqual([
      ['2026-01-01', 1070],
      ['2026-04-01', 1110],
    ]);
    const [year] = movementPeriods(movements, { ...range, grain: 'year' });
    expect(year).toMatchObject({ from: '2026-01-01', opening: 1000, closing: 1110 });
  });
  test('a movement outside is refused, not dropped', () => {
    expect(() =>
      movementPeriods(movements, { ...range, to: '2026-03-31', grain: 'month' }),
    ).toThrow(RangeError);
  });
});

describe('the invariant', () => {
  const span = fc
    .record({ from: fc.nat(700), length: fc.nat(300), open: fc.boolean(), cents: fc.nat(1e9) })
    .map(({ from, length, open, cents }) => ({
      from: dayAt(dayNumber('2024-01-01') + from),
      until: open ? null : dayAt(dayNumber('2024-01-01') + from + length),
      mrr: cents,
    }));

  test('closing = opening + movements, for a customer, and by month, quarter and year', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.option(fc.nat(200)), (spans, window) => {
        const steps = mrrSteps(spans);
        const movements = customerMovements(steps, window);
        const last = steps.at(-1)?.mrr ?? 0;
        expect(netMovement(sumMovements(movements))).toBe(last);
        for (const { amount } of movements) expect(amount).toBeGreaterThan(0);
        for (const grain of ['month', 'quarter', 'year'] as const) {
          const to = addMonths('2024-01-01', 36);
          const periods = movementPeriods(movements, { from: '2024-01-01', to, grain, opening: 7 });
          expect(periods.at(-1)?.closing).toBe(7 + last);
          const whole = periods.map(({ sums }) => sums).reduce(addMovements);
          expect(whole).toEqual(sumMovements(movements));
          expect(periods.map(({ opening }) => opening)).toEqual([
            7,
            ...periods.slice(0, -1).map(({ closing }) => closing),
          ]);
          expect(periods.map(({ closing }) => closing)).toEqual(
            periods.map(({ opening, sums }) => opening + netMovement(sums)),
          );
        }
      }),
    );
  });

  test('the same spans in another order move the same', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        expect(customerMovements(mrrSteps(spans.toReversed()), null)).toEqual(
          customerMovements(mrrSteps(spans), null),
        );
      }),
    );
  });

  test('kinds are named once each', () => expect(new Set(movementKinds).size).toBe(5));
});
