import { describe, expect, it } from 'vitest';
import { parseMetricQuery } from '@/lib/metric-query';
import {
  movementsHref,
  parseChurnParams,
  parseMovementParams,
  printChurnParams,
} from './churn-query';

const { query } = parseMetricQuery(
  {},
  {
    timeZone: 'UTC',
    weekStart: 1,
    now: new Date('2026-06-24T12:00:00Z'),
    catalog: {
      touchpoint: [],
      channel: [],
      survey: [],
      attributes: [],
      firstDay: null,
      lastDay: null,
    },
  },
);

describe('parameters of the page', () => {
  it('come back as they were written, defaults left out', () => {
    const given = { of: 'net', definition: 'start', grain: 'quarter', cohorts: 'all' };
    const { asked, notices } = parseChurnParams(given);
    expect(notices).toEqual([]);
    expect(printChurnParams(asked)).toEqual(given);
    expect(printChurnParams(parseChurnParams({}).asked)).toEqual({});
  });

  it('are left out with a sentence where they mean nothing', () => {
    const { asked, notices } = parseChurnParams({ of: 'sheep', grain: 'week' });
    expect(asked).toMatchObject({ of: 'customers', grain: null });
    expect(notices).toHaveLength(2);
  });
});

describe('the list of customers', () => {
  it('is addressed by what a number counts', () => {
    const period = { from: '2026-05-01', to: '2026-05-31' };
    const asked = { kind: 'churn', cause: 'voluntary', reason: '' } as const;
    const href = movementsHref(query, asked, period);
    expect(href).toBe(
      '/churn/customers?from=2026-05-01&to=2026-05-31&kind=churn&cause=voluntary&reason=',
    );
    const params = Object.fromEntries(new URL(href, 'http://here').searchParams);
    expect(parseMovementParams(params).asked).toEqual({ ...asked, cursor: null });
  });

  it('is read on from a place, and begins anew where there is none', () => {
    const cursor = {
      towards: 'older',
      day: '2026-05-03',
      customerId: '0197e5b0-1111-7222-8333-444455556666',
    } as const;
    const href = movementsHref(query, { cursor });
    const params = Object.fromEntries(new URL(href, 'http://here').searchParams);
    expect(parseMovementParams(params)).toEqual({
      asked: { kind: null, cause: null, reason: null, cursor },
      notices: [],
    });
    for (const text of ['older', 'older_2026-99-99_0197e5b0-1111-7222-8333-444455556666']) {
      const found = parseMovementParams({ cursor: text });
      expect(found.asked.cursor).toBeNull();
      expect(found.notices).toHaveLength(1);
    }
  });
});
