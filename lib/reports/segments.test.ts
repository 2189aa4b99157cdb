import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FilterCatalog, parseMetricQuery, type QueryFilters } from '@/lib/metric-query';
import type { SearchParams } from '@/lib/query-params';
import { noFilters } from './filter-options';
import {
  compareHref,
  filtersOfBoth,
  isSameSegment,
  paramsOfSegment,
  segmentParams,
} from './segments';

const entry = (key: string) => ({ id: key, key, name: key, archived: false });
const catalog: FilterCatalog = {
  touchpoint: ['support', 'signup'].map(entry),
  channel: ['phone', 'chat', 'mail'].map(entry),
  survey: [entry('ces')],
  attributes: [{ key: 'plan', name: 'Plan', values: ['Pro', 'Starter, small'] }],
  firstDay: null,
  lastDay: null,
};
const context = {
  timeZone: 'UTC',
  weekStart: 1 as const,
  now: new Date('2026-06-24T12:00Z'),
  catalog,
};

const filters: fc.Arbitrary<QueryFilters> = fc.record({
  touchpoint: fc.subarray(['support', 'signup']),
  channel: fc.subarray(['phone', 'chat', 'mail']),
  survey: fc.subarray(['ces']),
  attributes: fc
    .subarray(['Pro', 'Starter, small'])
    .map((values): Record<string, string[]> => (values.length > 0 ? { plan: values } : {})),
});

function paramsOf(href: string): SearchParams {
  const search = new URLSearchParams(href.split('?')[1]);
  return Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
}

describe('the address of two segments', () => {
  it('gives both back, whatever they are', () => {
    const { query } = parseMetricQuery({ period: 'last-30-days' }, context);
    fc.assert(
      fc.property(filters, filters, (a, b) => {
        const params = paramsOf(compareHref(query, 'ces', { a, b }));
        const alsoKnown = ['metric', ...segmentParams(params)];
        for (const [side, wanted] of [
          ['a', a],
          ['b', b],
        ] as const) {
          const read = parseMetricQuery(paramsOfSegment(params, side), { ...context, alsoKnown });
          expect(read.notices).toEqual([]);
          expect(read.query.filters).toEqual(wanted);
          expect(read.query.period).toEqual(query.period);
        }
      }),
    );
  });

  it('lets a filter of both be replaced by that of one', () => {
    const params = { channel: 'phone', 'b.channel': 'chat' };
    expect(paramsOfSegment(params, 'a')).toEqual({ channel: 'phone' });
    expect(paramsOfSegment(params, 'b')).toEqual({ channel: 'chat' });
  });
});

describe('what both let through', () => {
  it('passes exactly what passes each', () => {
    fc.assert(
      fc.property(filters, filters, (a, b) => {
        const both = filtersOfBoth(a, b);
        const passes = (found: QueryFilters | null, channel: string, plan: string) =>
          found !== null &&
          (found.channel.length === 0 || found.channel.includes(channel)) &&
          (found.attributes.plan ?? [plan]).includes(plan);
        for (const channel of ['phone', 'chat', 'mail']) {
          for (const plan of ['Pro', 'Starter, small']) {
            const each = passes(a, channel, plan) && passes(b, channel, plan);
            if (both) expect(passes(both, channel, plan)).toBe(each);
          }
        }
      }),
    );
  });

  it('is nothing where they exclude each other', () => {
    const phone = { ...noFilters, channel: ['phone'] };
    expect(filtersOfBoth(phone, { ...noFilters, channel: ['chat'] })).toBeNull();
    expect(filtersOfBoth(phone, noFilters)).toEqual(phone);
  });
});

it('order makes no other segment', () => {
  const one = { ...noFilters, channel: ['phone', 'chat'] };
  expect(isSameSegment(one, { ...noFilters, channel: ['chat', 'phone'] })).toBe(true);
  expect(isSameSegment(one, noFilters)).toBe(false);
});
