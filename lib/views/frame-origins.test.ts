import { expect, test } from 'vitest';
import { issueInEnglish } from '@/lib/words/issue-words';
import { frameAncestors, frameOrigins } from './frame-origins';

test('sites are read as origins, each once', () => {
  const typed =
    'https://Intranet.example/, wiki.example\nhttp://localhost:8080 *.example.com wiki.example';
  expect(frameOrigins.parse(typed)).toEqual([
    'https://intranet.example',
    'https://wiki.example',
    'http://localhost:8080',
    'https://*.example.com',
  ]);
  expect(frameOrigins.parse(undefined)).toEqual([]);
});

test.each([
  [
    'https://wiki.example/page',
    '“https://wiki.example/page” is no site. Write it as https://intranet.example.',
  ],
  ["'self'", "“'self'” is no site. Write it as https://intranet.example."],
  [
    'javascript:alert(1)',
    '“javascript:alert(1)” is no site. Write it as https://intranet.example.',
  ],
  [Array.from({ length: 21 }, (_, n) => `s${n}.example`).join(' '), 'At most 20 sites.'],
])('%s is refused in words', (typed, words) => {
  const issue = frameOrigins.safeParse(typed).error?.issues[0];
  expect(issue && issueInEnglish(issue)).toBe(words);
});

test('a policy names the sites, or any', () => {
  expect(frameAncestors([])).toBe('frame-ancestors *');
  expect(frameAncestors(['https://a.example', 'https://b.example'])).toBe(
    'frame-ancestors https://a.example https://b.example',
  );
});
