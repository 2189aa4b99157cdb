import { expect, test } from 'vitest';
import { outcomesInEnglish } from '@/lib/words/testing/told-in-english';
import { judgeOrders, type NewOrder, type StoredOrder } from './judge-orders';

const terms = {
  now: new Date('2026-06-30T12:00:00Z'),
  timeZone: 'Europe/Vienna',
  exchange: { base: 'EUR', rates: [{ currency: 'USD', fromDay: '2026-02-01', rate: 0.9 }] },
};

function order(parts: Partial<NewOrder> = {}): NewOrder {
  return {
    externalId: 'o-1',
    customer: { externalId: 'c-1' },
    amount: 20,
    currency: 'EUR',
    orderedAt: new Date('2026-03-10T10:00:00Z'),
    ...parts,
  };
}

const stored = (parts: Partial<StoredOrder> = {}): StoredOrder => ({
  externalId: 'o-1',
  customer: 'c-1',
  amount: 20,
  currency: 'EUR',
  orderedAt: '2026-03-10T10:00:00.000Z',
  ...parts,
});

function judged(rows: readonly NewOrder[], known: readonly StoredOrder[] = []) {
  const { outcomes, writes } = judgeOrders(rows, known, terms);
  return { outcomes: outcomesInEnglish(outcomes), writes };
}

test.each<[string, Partial<NewOrder>, string]>([
  [
    'a negative amount',
    { amount: -0.01 },
    'The amount is negative. A refund is not a purchase; leave it out.',
  ],
  ['no number', { amount: Number.NaN }, 'The amount is not a number up to 10¹².'],
  ['too large a number', { amount: 1.1e12 }, 'The amount is not a number up to 10¹².'],
  [
    'no time, as of a 30 February',
    { orderedAt: new Date('2026-02-30x') },
    'There is no such time.',
  ],
  [
    'a time in the future',
    { orderedAt: new Date('2026-06-30T12:05:00.001Z') },
    'It lies in the future (2026-06-30T12:05:00.001Z); here it is 2026-06-30T12:00:00.000Z.',
  ],
  [
    'a time before there were such orders',
    { orderedAt: new Date('1899-12-31T10:00:00Z') },
    'The order (1899-12-31) lies before 1900.',
  ],
  [
    'a currency without a rate',
    { currency: 'CHF' },
    'There is no rate for CHF, so an amount of 2026-03-10 cannot be counted in EUR. An admin adds rates under Settings.',
  ],
  [
    'a currency before its first rate',
    { currency: 'USD', orderedAt: new Date('2026-01-31T10:00:00Z') },
    'The first rate for USD is of 2026-02-01, so an amount of 2026-01-31 cannot be counted in EUR. An admin adds rates under Settings.',
  ],
])('%s is refused', (_, parts, reason) => {
  expect(judged([order(parts)])).toEqual({
    outcomes: [{ outcome: 'refused', reason }],
    writes: [],
  });
});

test('nothing, a clock a little ahead and another currency with a rate are taken', () => {
  const { outcomes, writes } = judged([
    order({ amount: 0 }),
    order({ externalId: 'o-2', orderedAt: new Date('2026-06-30T12:05:00Z') }),
    order({ externalId: 'o-3', currency: 'USD', orderedAt: new Date('2026-03-31T22:30:00Z') }),
  ]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
  // Half past midnight on the clock of the workspace; 20 at 0.9.
  expect(writes[2]).toMatchObject({ day: '2026-04-01', amount: 20, amountBase: 18 });
});

test('an id twice in one batch: alike it is once, otherwise the second is refused', () => {
  const { outcomes, writes } = judged([order(), order(), order({ amount: 21 })]);
  expect(outcomes).toEqual([
    { outcome: 'added' },
    { outcome: 'same' },
    { outcome: 'refused', reason: 'A row before says something else of the order “o-1”.' },
  ]);
  expect(writes).toMatchObject([{ externalId: 'o-1', amount: 20 }]);
});

test('an id that is stored: known, corrected, or of somebody else', () => {
  expect(judged([order()], [stored()])).toMatchObject({
    outcomes: [{ outcome: 'same' }],
    writes: [],
  });
  expect(judged([order({ amount: 21 })], [stored()])).toMatchObject({
    outcomes: [{ outcome: 'changed' }],
    writes: [{ amount: 21 }],
  });
  expect(judged([order()], [stored({ customer: 'c-9' })])).toEqual({
    outcomes: [{ outcome: 'refused', reason: 'The order “o-1” belongs to the customer “c-9”.' }],
    writes: [],
  });
});

test('a customer with two e-mail addresses: the second row is refused', () => {
  const { outcomes } = judged([
    order({ customer: { externalId: 'c-1', email: 'a@x.example' } }),
    order({ externalId: 'o-2', customer: { externalId: 'c-1' } }),
    order({ externalId: 'o-3', customer: { externalId: 'c-1', email: 'b@x.example' } }),
    order({ externalId: 'o-4', customer: { externalId: 'c-1', email: 'a@x.example' } }),
  ]);
  expect(outcomes).toEqual([
    { outcome: 'added' },
    { outcome: 'added' },
    {
      outcome: 'refused',
      reason: 'The customer “c-1” has another e-mail address in a row before: a@x.example.',
    },
    { outcome: 'added' },
  ]);
});
