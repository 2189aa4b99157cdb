import { expect, test } from 'vitest';
import { issueInEnglish } from '@/lib/words/issue-words';
import { suppressInput } from './suppress-input';

test('takes one address or a pasted list', () => {
  expect(suppressInput.parse({ addresses: ' tom@example.com ' })).toEqual({
    addresses: ['tom@example.com'],
    note: null,
  });
  const pasted = 'a@example.com\r\nb@example.com, c@example.com;d@example.com\n\n';
  expect(suppressInput.parse({ addresses: pasted, note: 'from Delighted' })).toEqual({
    addresses: ['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com'],
    note: 'from Delighted',
  });
});

test.each([
  ['', /such as tom@example.com/],
  ['a@example.com\nb@example', /“b@example” is no e-mail address, so nothing was added/],
  ['a@example.com '.repeat(5001), /Up to 5,000 at a time; these are 5,001/],
])('%s is refused in words', (addresses, words) => {
  const parsed = suppressInput.safeParse({ addresses });
  expect(parsed.error?.issues.map(issueInEnglish).join()).toMatch(words);
});
