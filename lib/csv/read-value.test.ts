import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '@/lib/words/testing/told-in-english';
import { wordsIn } from '@/lib/words/words-in';
import { knownLack } from './known-lack';
import { type ImportMapping, parseMapping } from './mapping';
import { columnProfiler } from './profile';
import { type ValueLine, valueReader } from './read-value';
import { suggestMapping } from './suggest-mapping';
import { suggestHoldings } from './suggest-value';
import { readAmount, readCancelKind, readEvent, readFlag, readInterval } from './value-cells';
import { planValue } from './value-plan';

const facts = {
  timeZone: 'Europe/Vienna',
  now: new Date('2026-06-30T09:00:00Z'),
  touchpoints: [],
  channels: [],
  surveys: [],
};
const print = (text: string) => createHash('sha256').update(text).digest('hex');

function mappingOf(input: unknown): ImportMapping {
  const parsed = parseMapping(wordsIn('en'), input);
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  return parsed.mapping;
}

function planOf(columns: readonly string[], input: unknown) {
  const mapping = mappingOf(input);
  if (mapping.holds === 'answers') throw new Error('a mapping of answers');
  return planValue(mapping.holds, columns, mapping, facts);
}

/** The lines under a header, read with a mapping. */
function read(text: string, mapping: unknown): ValueLine[] {
  const [header = '', ...lines] = text.trim().split('\n');
  const laid = planOf(header.split(','), mapping);
  if ('problems' in laid) throw new Error(JSON.stringify(laid.problems));
  const reader = valueReader(laid.plan, print);
  return lines.map((line, at) => reader({ line: at + 2, cells: line.split(',') }));
}

function suggested(text: string) {
  const [header = '', ...lines] = text.trim().split('\n');
  const { add, profile } = columnProfiler(header.split(','));
  lines.forEach((line, at) => {
    add({ line: at + 2, cells: line.split(',') });
  });
  const file = profile();
  return suggestHoldings(
    wordsIn('en'),
    file,
    facts,
    suggestMapping(wordsIn('en'), file, facts),
    false,
  );
}

const roles = (mapping: ImportMapping) =>
  Object.fromEntries(Object.entries(mapping.columns).map(([name, { role }]) => [name, role]));

describe('cells', () => {
  test.each([
    ['29', 29],
    ['29.90', 29.9],
    ['29,9', 29.9],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234', 1234],
    ['€ 1 234,50', 1234.5],
    ['$12', 12],
    ['-5', -5],
    ['−5', -5],
    ['(12.00)', -12],
    ['free', null],
    ['', null],
    ['1,2,3', null],
    ['12abc', null],
  ])('the amount %j is %j', (cell, amount) => {
    expect(readAmount(cell)).toBe(amount);
  });

  test.each([
    ['monthly', { interval: 'month', intervalCount: 1 }],
    ['Every 3 months', { interval: 'month', intervalCount: 3 }],
    ['Annual', { interval: 'year', intervalCount: 1 }],
    ['semi-annual', { interval: 'half-year', intervalCount: 1 }],
    ['fortnight', null],
    ['0 months', null],
  ])('the interval %j', (cell, billing) => {
    expect(readInterval(cell)).toEqual(billing);
  });

  test.each([
    ['subscription_start', 'begins'],
    ['subscription_updated', 'begins'],
    ['Reactivated', 'begins'],
    ['subscription_cancelled', 'ends'],
    ['Canceled', 'ends'],
    ['end', 'ends'],
    ['subscription_event_retracted', 'taken-back'],
    ['seen', null],
    ['', null],
  ])('the event %j is %j', (cell, event) => {
    expect(readEvent(cell)).toBe(event);
  });

  test('flags and reasons by the words programs use', () => {
    expect(['Yes', '1', 'No', 'maybe'].map(readFlag)).toEqual([true, true, false, null]);
    expect(['payment_failed', 'cancellation_requested', 'other'].map(readCancelKind)).toEqual([
      'failed-payment',
      'voluntary',
      'unknown',
    ]);
  });
});

describe('subscriptions', () => {
  const mapping = {
    holds: 'subscriptions',
    columns: {
      customer: { role: 'customerId' },
      plan: { role: 'plan' },
      amount: { role: 'amount' },
      every: { role: 'interval' },
      from: { role: 'startedOn', format: 'ISO' },
      to: { role: 'endedOn', format: 'ISO' },
      why: { role: 'cancelReason' },
    },
    currency: 'EUR',
  };

  test('are read with an id made of customer, plan and start; a reason counts once there is an end', () => {
    const [first, second] = read(
      'customer,plan,amount,every,from,to,why\na,Pro,29,yearly,2026-01-01,,dear\nb,Pro,29,,2026-01-01,2026-03-01,dear',
      mapping,
    );
    expect(first?.row).toMatchObject({
      subscription: {
        externalId: 'a / Pro / 2026-01-01',
        interval: 'year',
        currency: 'EUR',
        startedOn: '2026-01-01',
        endedOn: null,
      },
    });
    expect(first?.row).not.toHaveProperty('subscription.cancelReason');
    expect(second?.row).toMatchObject({
      subscription: { interval: 'month', endedOn: '2026-03-01', cancelReason: 'dear' },
    });
  });

  test('what cannot be read is refused with its cell', () => {
    const lines = read(
      [
        'customer,plan,amount,every,from,to,why',
        ',Pro,29,,2026-01-01,,',
        'a,Pro,,,2026-01-01,,',
        'a,Pro,x,,2026-01-01,,',
        'a,Pro,29,,2026-02-30,,',
        'a,Pro,29,,,,',
        'a,Pro,29,sometimes,2026-01-01,,',
        'a,,29,,2026-01-01,,',
        'a,Pro,29',
        'a,Pro,29,,2026-01-01,,',
        'a,Pro,29,,2026-01-01,,',
        'a,Pro,30,,2026-01-01,,',
      ].join('\n'),
      mapping,
    );
    expect(lines.map(({ refusal }) => refusal && inEnglish(refusal.reason))).toEqual([
      'No customer',
      'No amount',
      'Not an amount',
      'No such day',
      'No start',
      'Not an interval such as month or year',
      'No plan',
      'Has 3 cells, the header has 7',
      null,
      null,
      'Line 10 says something else of the same subscription',
    ]);
    expect(lines.map(({ repeated }) => repeated).indexOf(true)).toBe(9);
  });

  test('a tenure is counted back from the day of the file, and a churn flag ends it there', () => {
    const lines = read('id,months,gone,paid\na,12,Yes,20\nb,0,No,20\nc,1.5,No,20\nd,3,perhaps,20', {
      holds: 'subscriptions',
      columns: {
        id: { role: 'customerId' },
        months: { role: 'tenure' },
        gone: { role: 'churned' },
        paid: { role: 'amount' },
      },
      currency: 'USD',
      day: '2026-06-30',
    });
    expect(lines[0]?.row).toMatchObject({
      subscription: { externalId: 'a', startedOn: '2025-06-30', endedOn: '2026-06-30' },
    });
    expect(lines[1]?.row).toMatchObject({
      subscription: { startedOn: '2026-06-30', endedOn: null },
    });
    expect(inEnglish(lines[2]?.refusal?.reason ?? '')).toBe('Not a whole number of months');
    expect(inEnglish(lines[3]?.refusal?.reason ?? '')).toBe('Neither yes nor no');
  });

  test('in a file that names nobody each line may be a customer of its own', () => {
    const text = 'months,gone,paid\n12,yes,20\n12,yes,20\n3,no,30';
    const columns = {
      months: { role: 'tenure' },
      gone: { role: 'churned' },
      paid: { role: 'amount' },
    };
    const nameless = { holds: 'subscriptions', columns, currency: 'USD', day: '2026-06-30' };
    const ids = () =>
      read(text, { ...nameless, lineIsCustomer: true }).map(({ row }) =>
        row?.holds === 'subscriptions' ? row.subscription.customer.externalId : null,
      );
    expect(new Set(ids()).size).toBe(3);
    expect(ids()[0]).toMatch(/^line-[0-9a-f]{32}-1$/);
    expect(ids()).toEqual(ids());
    const laid = planOf(['months', 'gone', 'paid'], nameless);
    expect('problems' in laid && laid.problems.map(({ sentence }) => inEnglish(sentence))).toEqual([
      expect.stringContaining('say that each line is a customer of its own'),
    ]);
  });

  test('what the mapping lacks is said before anything is read', () => {
    const laid = planOf(['a', 'b'], {
      holds: 'subscriptions',
      columns: { a: { role: 'tenure' }, b: { role: 'answerId' } },
    });
    expect('problems' in laid && laid.problems.map(({ sentence }) => inEnglish(sentence))).toEqual([
      'A file of subscriptions has no answer id.',
      'No column says who the customer is: choose one as customer id or e-mail address, or say that each line is a customer of its own.',
      'No column is the amount yet: choose one.',
      'No column says the currency: choose one, or give one currency for all lines.',
      'Tenure is counted back from a day: say of which day the file is.',
    ]);
  });
});

describe('subscription events', () => {
  const header =
    'External ID,Subscription set external ID,Subscription external ID,Customer external ID,Plan external ID,Date,Effective Date,Event Type,Currency,Amount in Cents,Quantity,Retracted event ID,Event Order';
  const lines = [
    'ev-1,,sub-1,cus-1,silver,2026-01-05 00:00:00,2026-01-05 00:00:00,subscription_start,USD,2900,1,,',
    'ev-2,,sub-2,cus-2,gold-yearly,2026-01-06 00:00:00,2026-01-06 00:00:00,subscription_start,USD,120000,10,,',
    'ev-3,,sub-1,cus-1,,2026-03-05 00:00:00,2026-03-05 00:00:00,subscription_cancelled,,,,,',
    'ev-4,,sub-2,cus-2,,2026-04-05 00:00:00,2026-04-05 00:00:00,subscription_event_retracted,,,,ev-2,',
    'ev-5,,sub-2,cus-2,,2026-04-05 00:00:00,2026-04-05 00:00:00,subscription_looked_at,,,,,',
    'ev-6,,,cus-2,,2026-04-05 00:00:00,2026-04-05 00:00:00,subscription_cancelled,,,,,',
  ];

  test('of ChartMogul begin terms and end them; plans say how often they are paid', () => {
    const { holds, value } = suggested([header, ...lines].join('\n'));
    expect(holds).toBe('subscriptions');
    const { name, mapping } = value.subscriptions;
    expect(name).toBe('ChartMogul');
    expect(roles(mapping)).toMatchObject({
      'External ID': 'ignore',
      'Subscription external ID': 'recordId',
      'Customer external ID': 'customerId',
      'Plan external ID': 'plan',
      'Effective Date': 'startedOn',
      'Event Type': 'event',
      Currency: 'currency',
      'Amount in Cents': 'amount',
      Quantity: 'ignore',
    });
    const plan = { role: 'plan', intervals: { 'gold-yearly': 'year' } };
    const columns = { ...mapping.columns, 'Plan external ID': plan };
    const found = read([header, ...lines].join('\n'), { ...mapping, columns });
    expect(found[0]?.row).toMatchObject({
      subscription: {
        externalId: 'sub-1',
        plan: 'silver',
        amount: 29,
        quantity: 1,
        interval: 'month',
        startedOn: '2026-01-05',
        endedOn: null,
        keepsEnd: true,
      },
    });
    expect(found[1]?.row).toMatchObject({ subscription: { amount: 1200, interval: 'year' } });
    expect(found[2]?.row).toEqual({
      holds: 'subscriptions',
      subscription: {
        externalId: 'sub-1',
        customer: { externalId: 'cus-1', email: undefined, name: undefined, attributes: {} },
        endedOn: '2026-03-05',
      },
    });
    expect(found.map(({ refusal }) => refusal && inEnglish(refusal.reason))).toEqual([
      null,
      null,
      null,
      'Takes back another event: leave both lines out',
      'Neither a begin of terms nor an end',
      'No subscription',
    ]);
  });

  test('need the id of the subscription, and no other end', () => {
    const laid = planOf(['a', 'b', 'c', 'd', 'e'], {
      holds: 'subscriptions',
      columns: {
        a: { role: 'customerId' },
        b: { role: 'event' },
        c: { role: 'amount' },
        d: { role: 'startedOn', format: 'ISO' },
        e: { role: 'endedOn', format: 'ISO' },
      },
      currency: 'EUR',
    });
    expect('problems' in laid && laid.problems.map(({ sentence }) => inEnglish(sentence))).toEqual([
      'Lines are events: choose the column that says of which subscription.',
      'Lines are events, which say the end: leave the end out.',
    ]);
  });
});

describe('files of ChartMogul that say too little', () => {
  test.each([
    ['plans', 'Name,Interval count,Interval unit,Plan ID'],
    ['invoices', 'Customer external ID,Invoice external ID,Invoiced date,Due date,Currency'],
    [
      'line items',
      'Invoice external ID,External ID,Subscription external ID,Type,Amount in cents,Plan,Service period start,Service period end,Quantity',
    ],
    ['transactions', 'Invoice external ID,External ID,Type,Result,Date'],
    ['cancellations', 'Subscription external ID,Customer external ID,Date'],
  ])('its list of %s is told with what to do instead', (what, header) => {
    const lack = knownLack(header.split(','));
    expect(lack && wordsIn('en')(lack)).toContain(`ChartMogul’s list of ${what}`);
  });

  test('line items beside their invoices are orders, and nothing is missing', () => {
    const header =
      'Customer external ID,Invoice external ID,Invoiced date,Currency,External ID,Subscription external ID,Type,Amount in cents,Plan,Service period start,Service period end,Quantity';
    expect(knownLack(header.split(','))).toBeNull();
    const { holds, value } = suggested(
      `${header}\ncus-1,inv-1,2026-01-05,USD,li-1,sub-1,subscription,5800,silver,2026-01-05,2026-02-05,2\ncus-1,inv-2,2026-02-05,USD,li-2,sub-1,subscription,5800,silver,2026-02-05,2026-03-05,2`,
    );
    expect(holds).toBe('orders');
    expect(roles(value.orders.mapping)).toMatchObject({
      'Customer external ID': 'customerId',
      'External ID': 'recordId',
      'Invoice external ID': 'ignore',
      'Invoiced date': 'orderedAt',
      'Amount in cents': 'amount',
      Currency: 'currency',
      Quantity: 'ignore',
    });
  });
});

describe('orders', () => {
  const mapping = {
    holds: 'orders',
    columns: {
      who: { role: 'customerId' },
      mail: { role: 'customerEmail' },
      day: { role: 'orderedAt', format: 'YYYYMMDD' },
      paid: { role: 'amount' },
      unit: { role: 'currency' },
    },
  };

  test('without an id are all that the line says, and how often an equal line came before', () => {
    const text = 'who,mail,day,paid,unit\na,,19970101,29.33,usd\na,,19970101,29.33,usd';
    const ids = (lines: ValueLine[]) =>
      lines.map(({ row }) => (row?.holds === 'orders' ? row.order.externalId : null));
    const first = ids(read(text, mapping));
    expect(new Set(first).size).toBe(2);
    expect(ids(read(text, mapping))).toEqual(first);
    const [line] = read(text, mapping);
    expect(line?.row).toMatchObject({
      order: { amount: 29.33, currency: 'USD', orderedAt: new Date('1996-12-31T23:00:00Z') },
    });
  });

  test('a second e-mail address of a customer, an unknown currency and a 30 February are refused', () => {
    const lines = read(
      [
        'who,mail,day,paid,unit',
        'a,a@x.org,20260101,1,EUR',
        'a,b@x.org,20260102,1,EUR',
        'b,,20260102,1,XQQ',
        'b,,20260230,1,EUR',
        'b,,20260228,1,',
      ].join('\n'),
      mapping,
    );
    expect(lines.map(({ refusal }) => refusal && inEnglish(refusal.reason))).toEqual([
      null,
      'The customer “a” has another e-mail address in a row before: a@x.org.',
      'Not a currency such as EUR',
      'No such day',
      'No currency',
    ]);
  });
});

test('a record id twice with other content is refused with the line of the first, in any file', () => {
  const ordered = read(
    'nr,who,day,paid\n7,a,20260101,1\n7,a,20260101,1\n7,a,20260101,2\n7,b,20260101,1',
    {
      holds: 'orders',
      columns: {
        nr: { role: 'recordId' },
        who: { role: 'customerId' },
        day: { role: 'orderedAt', format: 'YYYYMMDD' },
        paid: { role: 'amount' },
      },
      currency: 'EUR',
    },
  );
  expect(
    ordered.map(({ refusal, repeated }) => (refusal ? inEnglish(refusal.reason) : repeated)),
  ).toEqual([
    false,
    true,
    'Line 2 says something else of the same order',
    'Line 2 says something else of the same order',
  ]);
  const people = read('id,mail,name\na,a@x.org,Anna\na,b@x.org,Anna\na,a@x.org,Ann', {
    holds: 'customers',
    columns: {
      id: { role: 'customerId' },
      mail: { role: 'customerEmail' },
      name: { role: 'customerName' },
    },
  });
  expect(people.map(({ refusal }) => refusal && inEnglish(refusal.reason))).toEqual([
    null,
    'The customer “a” has another e-mail address in a row before: a@x.org.',
    'Line 2 says something else of the same customer',
  ]);
});

describe('what a file holds', () => {
  test('a Stripe export of subscriptions', () => {
    const { holds, value } = suggested(
      [
        'id,Customer ID,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start (UTC),Canceled At (UTC),Ended At (UTC)',
        'sub_1,cus_1,a@x.org,Pro,1,eur,month,29.00,active,2026-01-05 10:00,2026-01-05 10:00,,',
        'sub_2,cus_2,b@x.org,Pro,1,eur,month,29.00,canceled,2026-01-06 10:00,2026-01-06 10:00,2026-03-01 08:00,2026-03-06 10:00',
      ].join('\n'),
    );
    expect(holds).toBe('subscriptions');
    expect(value.subscriptions.name).toBe('Stripe');
    expect(roles(value.subscriptions.mapping)).toEqual({
      id: 'recordId',
      'Customer ID': 'customerId',
      'Customer Email': 'customerEmail',
      Plan: 'plan',
      Quantity: 'quantity',
      Currency: 'currency',
      Interval: 'interval',
      Amount: 'amount',
      Status: 'ignore',
      'Created (UTC)': 'startedOn',
      'Start (UTC)': 'ignore',
      'Canceled At (UTC)': 'ignore',
      'Ended At (UTC)': 'endedOn',
    });
    expect(value.subscriptions.mapping.timeZone).toBe('UTC');
  });

  test('a Stripe export in which nothing has ended: who has only cancelled still pays', () => {
    const { value } = suggested(
      [
        'id,Customer ID,Plan,Currency,Interval,Amount,Status,Created (UTC),Start (UTC),Start Date (UTC),Canceled At (UTC),Ended At (UTC)',
        'sub_1,cus_1,Pro,eur,month,29.00,active,2026-01-05 10:00,2026-05-05 10:00,2025-12-01 10:00,2026-06-01 08:00,',
        'sub_2,cus_2,Pro,eur,month,29.00,active,2026-01-06 10:00,2026-01-06 10:00,2026-01-06 10:00,,',
      ].join('\n'),
    );
    expect(roles(value.subscriptions.mapping)).toMatchObject({
      'Start Date (UTC)': 'startedOn',
      'Created (UTC)': 'ignore',
      'Start (UTC)': 'ignore',
      'Canceled At (UTC)': 'ignore',
      'Ended At (UTC)': 'endedOn',
    });
  });

  test('contracts with a tenure and a churn flag', () => {
    const { holds, value } = suggested(
      'customerID,gender,tenure,InternetService,Contract,MonthlyCharges,Churn\n1-A,Female,1,DSL,Month-to-month,29.85,No\n2-B,Male,34,None,One year,56.95,Yes',
    );
    expect(holds).toBe('subscriptions');
    expect(roles(value.subscriptions.mapping)).toEqual({
      customerID: 'customerId',
      gender: 'ignore',
      tenure: 'tenure',
      InternetService: 'attribute',
      Contract: 'plan',
      MonthlyCharges: 'amount',
      Churn: 'churned',
    });
    expect(value.subscriptions.mapping.day).toBe('2026-05-31');
  });

  test('orders, customers and answers by the names of their columns', () => {
    const orders = suggested(
      'order id,customer id,date,total\n1,a,2026-01-05,20.10\n2,b,2026-01-06,9',
    );
    expect(orders.holds).toBe('orders');
    const customers = suggested(
      'Name,Email,Company,Country,State,City,Zip,External ID,Lead created at,Free trial started at\nA,a@x.org,X,AT,W,Wien,1010,1,2026-01-01,\nB,b@x.org,Y,DE,B,Berlin,10115,2,2026-01-01,',
    );
    expect(customers.holds).toBe('customers');
    expect(customers.value.customers.name).toBe('ChartMogul');
    expect(
      suggested('customer id,plan,score,date\na,Pro,9,2026-01-01\nb,Pro,3,2026-01-02').holds,
    ).toBe('answers');
  });

  test('columns without names, as in the file of CDNOW', () => {
    const { holds, mappings } = suggested(
      'Column 1,Column 2,Column 3,Column 4,Column 5\n00004,0001,19970101,2,29.33\n00004,0001,19970118,2,29.73\n00021,0002,19970101,3,63.34',
    );
    expect(holds).toBe('orders');
    expect(mappings.orders.columns).toMatchObject({
      'Column 1': { role: 'customerId' },
      'Column 3': { role: 'orderedAt', format: 'YYYYMMDD' },
      'Column 5': { role: 'amount' },
    });
  });
});
