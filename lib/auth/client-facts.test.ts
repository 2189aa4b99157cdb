import { expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { browserName } from './browser-name';
import { clientFacts } from './client-facts';

const t = wordsIn('en');

test('of a chain of proxies, the entry counts that the nearest one wrote', () => {
  const headers = new Headers({ 'x-forwarded-for': '1.2.3.4, 198.51.100.7', 'user-agent': 'x' });
  expect(clientFacts(headers)).toEqual({ ip: '198.51.100.7', userAgent: 'x' });
  expect(clientFacts(new Headers())).toEqual({ ip: null, userAgent: null });
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Firefox on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge on Mac',
  ],
  ['curl/8.5.0', 'Unknown browser'],
])('%s', (userAgent, name) => {
  expect(browserName(t, userAgent)).toBe(name);
});
