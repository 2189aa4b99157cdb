import { expect, test } from 'vitest';
import { followUpSelection, followUpsHref, parseFollowUpQuery } from './follow-up-query';

test.each([
  '/follow-ups',
  '/follow-ups?state=contacted',
  '/follow-ups?owner=me&touchpoint=support&overdue=yes',
  '/follow-ups?state=unsolvable&touchpoint=a+b',
])('%s is read and printed', (address) => {
  const params = Object.fromEntries(new URL(address, 'https://example.com').searchParams);
  expect(followUpsHref(parseFollowUpQuery(params))).toBe(address);
});

test('what an address cannot mean is left out', () => {
  const asked = parseFollowUpQuery({ state: 'lost', owner: 'you', touchpoint: ['a', 'b'] });
  expect(followUpsHref(asked)).toBe('/follow-ups');
});

test('the selection names things by id', () => {
  const now = new Date('2026-03-03T09:00:00Z');
  const who = { userId: 'ada', now, touchpoints: [{ id: 'one', key: 'support' }] };
  const asked = parseFollowUpQuery({ owner: 'me', touchpoint: 'support', overdue: 'yes' });
  expect(followUpSelection(asked, who)).toEqual({
    state: 'open',
    ownerId: 'ada',
    touchpointId: 'one',
    customerId: null,
    overdueAt: now,
  });
  expect(followUpSelection({ ...asked, touchpoint: 'gone' }, who).touchpointId).toBeNull();
});
