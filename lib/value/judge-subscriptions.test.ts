import { describe, expect, test } from 'vitest';
import { outcomesInEnglish } from '@/lib/words/testing/told-in-english';
import { judgeSubscriptions, type NewSubscription, type Terms } from './judge-subscriptions';
import type { SubscriptionEnd } from './subscription-end';

const terms = {
  today: '2026-06-30',
  exchange: { base: 'EUR', rates: [{ currency: 'USD', fromDay: '2026-02-01', rate: 0.9 }] },
};

function row(parts: Partial<NewSubscription> = {}): NewSubscription {
  return {
    externalId: 's-1',
    customer: { externalId: 'c-1' },
    plan: 'Pro',
    amount: 120,
    interval: 'year',
    currency: 'EUR',
    startedOn: '2026-03-01',
    ...parts,
  };
}

const stored = (parts: Partial<Terms> = {}): Terms => ({
  externalId: 's-1',
  customer: 'c-1',
  plan: 'Pro',
  amount: 120,
  interval: 'year',
  intervalCount: 1,
  quantity: 1,
  currency: 'EUR',
  startedOn: '2026-03-01',
  endedOn: null,
  cancelKind: null,
  cancelReason: null,
  ...parts,
});

function judged(
  rows: readonly (NewSubscription | SubscriptionEnd)[],
  known: readonly Terms[] = [],
) {
  const { outcomes, writes } = judgeSubscriptions(rows, known, terms);
  return { outcomes: outcomesInEnglish(outcomes), writes };
}

test.each<[string, Partial<NewSubscription>, string]>([
  [
    'a negative amount',
    { amount: -1 },
    'The amount is negative. A refund does not change recurring revenue.',
  ],
  ['no number', { amount: Number.POSITIVE_INFINITY }, 'The amount is not a number up to 10¹².'],
  ['a negative quantity', { quantity: -1 }, 'The quantity must be 0 or more.'],
  ['half an interval', { intervalCount: 0.5 }, 'The interval count must be a whole number from 1.'],
  [
    'an end before its start',
    { endedOn: '2026-02-28' },
    'It ends (2026-02-28) before it starts (2026-03-01).',
  ],
  ['a start on a 30 February', { startedOn: '2026-02-30' }, 'There is no day 2026-02-30.'],
  ['an end on a 31 April', { endedOn: '2026-04-31' }, 'There is no day 2026-04-31.'],
  [
    'a start in the future',
    { startedOn: '2026-07-01' },
    'The start (2026-07-01) lies in the future; here it is 2026-06-30.',
  ],
  [
    'an end in the future',
    { endedOn: '2026-07-01' },
    'The end (2026-07-01) lies in the future. Send it once it has come.',
  ],
  ['a start before 1900', { startedOn: '1899-12-31' }, 'The start (1899-12-31) lies before 1900.'],
  [
    'a reason without an end',
    { cancelReason: 'Price' },
    'There is a reason for leaving, but no end.',
  ],
  [
    'a currency without a rate',
    { currency: 'CHF' },
    'There is no rate for CHF, so an amount of 2026-03-01 cannot be counted in EUR. An admin adds rates under Settings.',
  ],
])('%s is refused', (_, parts, reason) => {
  expect(judged([row(parts)])).toEqual({ outcomes: [{ outcome: 'refused', reason }], writes: [] });
});

test('an end on the day of the start and on the last day that is over are taken', () => {
  const { outcomes, writes } = judged([
    row({ endedOn: '2026-03-01' }),
    row({ externalId: 's-2', endedOn: '2026-06-30', currency: 'USD', quantity: 2 }),
  ]);
  expect(outcomes).toEqual([{ outcome: 'added' }, { outcome: 'added' }]);
  expect(writes[1]).toMatchObject({ cancelKind: 'unknown', mrr: 20, mrrBase: 18 });
});

test('terms of one subscription that overlap: the second is refused', () => {
  const first = row({ endedOn: '2026-05-01' });
  const second = row({ startedOn: '2026-04-01' });
  const overlap = 'It overlaps the terms of the same subscription from 2026-03-01 to 2026-05-01.';
  expect(judged([first, second]).outcomes).toEqual([
    { outcome: 'added' },
    { outcome: 'refused', reason: overlap },
  ]);
  expect(judged([second], [stored({ endedOn: '2026-05-01' })]).outcomes).toEqual([
    { outcome: 'refused', reason: overlap },
  ]);
  // Sent the other way round it is the one that reaches into later terms.
  expect(judged([second, first]).outcomes[1]).toEqual({
    outcome: 'refused',
    reason: 'It overlaps the terms of the same subscription from 2026-04-01.',
  });
});

test('terms that follow one another, open ones, and two subscriptions at once do not overlap', () => {
  const { outcomes } = judged([
    row({ endedOn: '2026-04-01' }),
    row({ startedOn: '2026-04-01' }),
    row({ startedOn: '2026-05-01', amount: 240 }),
    row({ externalId: 's-2' }),
  ]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added', 'added']);
});

test('a start twice in one batch: alike it is once, otherwise the second is refused', () => {
  expect(judged([row(), row(), row({ amount: 121 })]).outcomes).toEqual([
    { outcome: 'added' },
    { outcome: 'same' },
    {
      outcome: 'refused',
      reason: 'A row before says something else of the subscription “s-1” from 2026-03-01.',
    },
  ]);
});

test('what is stored: known, corrected, or of somebody else', () => {
  expect(judged([row()], [stored()])).toEqual({ outcomes: [{ outcome: 'same' }], writes: [] });
  expect(judged([row({ plan: 'Basic' })], [stored()])).toMatchObject({
    outcomes: [{ outcome: 'changed' }],
    writes: [{ plan: 'Basic' }],
  });
  expect(judged([row()], [stored({ customer: 'c-9' })]).outcomes).toEqual([
    { outcome: 'refused', reason: 'The subscription “s-1” belongs to the customer “c-9”.' },
  ]);
});

test('a customer with two e-mail addresses: the second row is refused', () => {
  const { outcomes } = judged([
    row({ customer: { externalId: 'c-1', email: 'a@x.example' } }),
    row({ externalId: 's-2', customer: { externalId: 'c-1', email: 'b@x.example' } }),
  ]);
  expect(outcomes[1]).toEqual({
    outcome: 'refused',
    reason: 'The customer “c-1” has another e-mail address in a row before: a@x.example.',
  });
});

describe('events', () => {
  const begin = (startedOn: string, parts: Partial<NewSubscription> = {}) =>
    row({ startedOn, keepsEnd: true, ...parts });
  const end = (endedOn: string, parts: Partial<SubscriptionEnd> = {}): SubscriptionEnd => ({
    externalId: 's-1',
    customer: { externalId: 'c-1' },
    endedOn,
    ...parts,
  });
  /** What is stored after rows were judged one after the other. */
  const kept = (rows: readonly (NewSubscription | SubscriptionEnd)[], known: readonly Terms[]) => {
    const { outcomes, writes } = judged(rows, known);
    const after = new Map([...known, ...writes].map((terms) => [terms.startedOn, terms]));
    const spans = [...after.values()].map(({ startedOn, endedOn }) => `${startedOn}–${endedOn}`);
    return {
      outcomes: outcomes.map(({ outcome }) => outcome),
      spans: spans.sort(),
      known: [...after.values()].map(
        ({ mrr: _, mrrBase: __, ...terms }: Terms & { mrr?: number; mrrBase?: number }) => terms,
      ),
    };
  };

  test('an end closes what runs; the same events again change nothing, also after a new start', () => {
    const events = [
      begin('2026-01-01'),
      begin('2026-02-01', { amount: 240 }),
      end('2026-03-01'),
      begin('2026-03-01', { amount: 60 }),
      end('2026-05-01'),
    ];
    const first = kept(events, []);
    expect(first.spans).toEqual([
      '2026-01-01–null',
      '2026-02-01–2026-03-01',
      '2026-03-01–2026-05-01',
    ]);
    const second = kept(events, first.known);
    expect(second.outcomes).toEqual(['same', 'same', 'same', 'same', 'same']);
    expect(second.spans).toEqual(first.spans);
  });

  test('who changes and leaves on one day has left', () => {
    const events = [begin('2026-01-01'), begin('2026-03-01', { amount: 240 }), end('2026-03-01')];
    const first = kept(events, []);
    expect(first.spans).toEqual(['2026-01-01–2026-03-01', '2026-03-01–2026-03-01']);
    expect(kept(events, first.known).outcomes).toEqual(['same', 'same', 'same']);
  });

  test('an end tells why; without a word it is not known', () => {
    expect(judged([end('2026-05-01')], [stored()]).writes).toMatchObject([
      { endedOn: '2026-05-01', cancelKind: 'unknown', cancelReason: null, mrr: 10 },
    ]);
    const told = end('2026-05-01', { cancelKind: 'voluntary', cancelReason: 'Price' });
    expect(judged([told], [stored()]).writes).toMatchObject([
      { cancelKind: 'voluntary', cancelReason: 'Price' },
    ]);
  });

  test.each<[string, SubscriptionEnd, readonly Terms[], string]>([
    [
      'of what nobody knows',
      end('2026-05-01'),
      [],
      'Nothing of the subscription “s-1” runs until 2026-05-01.',
    ],
    [
      'after it has ended',
      end('2026-05-01'),
      [stored(), stored({ startedOn: '2026-03-15', endedOn: '2026-04-01' })],
      'Nothing of the subscription “s-1” runs until 2026-05-01; it ended on 2026-04-01.',
    ],
    [
      'before it begins',
      end('2026-02-28'),
      [stored()],
      'Nothing of the subscription “s-1” runs until 2026-02-28.',
    ],
    [
      'in the future',
      end('2026-07-01'),
      [stored()],
      'The end (2026-07-01) lies in the future. Send it once it has come.',
    ],
    ['on a day that is none', end('2026-04-31'), [stored()], 'There is no day 2026-04-31.'],
    [
      'of somebody else’s',
      end('2026-05-01', { customer: { externalId: 'c-2' } }),
      [stored()],
      'The subscription “s-1” belongs to the customer “c-1”.',
    ],
  ])('an end %s is refused', (_, event, known, reason) => {
    expect(judged([event], known)).toEqual({
      outcomes: [{ outcome: 'refused', reason }],
      writes: [],
    });
  });
});
