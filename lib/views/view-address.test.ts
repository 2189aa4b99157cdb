import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metricIds } from '@/lib/metrics/definition';
import {
  longestAddress,
  parseViewAddress,
  printViewAddress,
  type ViewAddress,
} from './view-address';

const value = fc.string({ minLength: 1, maxLength: 12 });
const params = fc.dictionary(
  fc.string({ maxLength: 8 }).filter((name) => !/^\d+$/.test(name) && name !== '__proto__'),
  fc.oneof(value, fc.array(value, { minLength: 2, maxLength: 4 })),
  { maxKeys: 6, noNullPrototype: true },
);
const address: fc.Arbitrary<ViewAddress> = fc.oneof(
  fc.record({
    page: fc.constantFrom('overview' as const, 'board', 'why', 'compare', 'churn', 'clv'),
    params,
  }),
  fc.record({
    page: fc.constant('metric' as const),
    metric: fc.constantFrom(...metricIds),
    params,
  }),
  fc.record({ page: fc.constant('dashboard' as const), id: fc.uuid(), params }),
);

test('what is printed is read back the same', () => {
  fc.assert(
    fc.property(address, (one) => {
      expect(parseViewAddress(printViewAddress(one))).toEqual(one);
    }),
  );
});

test.each([
  '/',
  '/?period=last-30-days',
  '/metrics/ces?period=last-90-days&channel=chat,phone',
  '/board?metric=nps&attr.plan=Pro&attr.plan=Team',
  '/why?metric=ces&language=zh-Hant',
  '/compare?metric=ces&a.channel=chat,phone&b.attr.plan=Pro&b.attr.plan=Team',
  '/dashboards/0197a3c4-1111-7222-8333-444455556666?period=last-month',
])('%s is printed as it was', (text) => {
  const read = parseViewAddress(text);
  expect(read && printViewAddress(read)).toBe(text);
});

test('parts that say nothing are left out', () => {
  const read = parseViewAddress('/board?metric=&channel=chat#cell');
  expect(read).toEqual({ page: 'board', params: { channel: 'chat' } });
});

test.each([
  '',
  'board',
  '/metrics/else',
  '/metrics/ces/',
  '/responses?channel=chat',
  '/dashboards/none',
  '//elsewhere.example/board',
  'https://elsewhere.example/board',
  '/board/../settings',
  `/?attr.x=${'x'.repeat(longestAddress)}`,
])('“%s” is no view', (text) => {
  expect(parseViewAddress(text)).toBeNull();
});
