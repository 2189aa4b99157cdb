import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin';

const host = 'cx.example:3000';

test.each<[boolean, string, Record<string, string>]>([
  [true, 'one of our pages', { host, 'sec-fetch-site': 'same-origin' }],
  [false, 'another port of the host', { host, 'sec-fetch-site': 'same-site' }],
  [false, 'another site', { host, 'sec-fetch-site': 'cross-site' }],
  [true, 'our page where browsers hide that', { host, origin: 'http://cx.example:3000' }],
  [false, 'another port where browsers hide that', { host, origin: 'http://cx.example:8080' }],
  [false, 'a page without an origin', { host, origin: 'null' }],
  [
    true,
    'our page behind a proxy',
    { host: 'inside:3000', 'x-forwarded-host': 'cx.example', origin: 'https://cx.example' },
  ],
  [true, 'no browser', { host }],
])('%s for %s', (allowed, _, headers) => {
  expect(isSameOrigin(new Headers(headers))).toBe(allowed);
});
