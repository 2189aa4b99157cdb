import { describe, expect, test } from 'vitest';
import { parseViewAddress, type ViewAddress } from '@/lib/views/view-address';
import { alertHref, reportHref } from './make-from-view';

function view(address: string): ViewAddress {
  const parsed = parseViewAddress(address);
  if (!parsed) throw new Error(`${address} is no view`);
  return parsed;
}

/** The view that a form is opened with. */
const opened = (href: string | null) =>
  new URL(href ?? '', 'https://example.com').searchParams.get('view');

describe('reportHref', () => {
  test('takes the whole view along', () => {
    const address = '/board?metric=nps&rows=channel&attr.plan=a%26b&attr.plan=c';
    expect(reportHref(view(address))).toMatch(/^\/reports\/new\?view=/);
    expect(opened(reportHref(view(address)))).toBe(address);
  });

  test('takes a name along where the address has none', () => {
    const href = reportHref(view('/churn'), 'Lost & found');
    expect(new URL(href, 'https://example.com').searchParams.get('title')).toBe('Lost & found');
  });
});

describe('alertHref', () => {
  test('watches the page of a metric with its filters and days', () => {
    const address = '/metrics/csat?period=last-30-days&channel=phone,chat';
    expect(opened(alertHref(view(address)))).toBe(address);
  });

  test('says the usual days aloud, and leaves chosen ones alone', () => {
    expect(opened(alertHref(view('/metrics/ces?channel=phone')))).toBe(
      '/metrics/ces?channel=phone&period=last-90-days',
    );
    const days = '/metrics/ces?from=2026-01-01&to=2026-01-31';
    expect(opened(alertHref(view(days)))).toBe(days);
  });

  test('watches the metric of the board, without what only a board has', () => {
    expect(
      opened(
        alertHref(view('/board?metric=nps&rows=channel&sort=n&touchpoint=app&period=last-7-days')),
      ),
    ).toBe('/metrics/nps?touchpoint=app&period=last-7-days');
    expect(opened(alertHref(view('/board')))).toBe('/metrics/ces?period=last-90-days');
    expect(opened(alertHref(view('/board?metric=joy')))).toBe('/metrics/ces?period=last-90-days');
  });

  test.each(['/', '/churn', '/why?metric=ces'])('%s is about no single metric', (address) => {
    expect(alertHref(view(address))).toBeNull();
  });
});
