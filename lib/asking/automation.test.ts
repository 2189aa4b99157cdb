import { describe, expect, test } from 'vitest';
import { type AnswerFacts, doubtIn, isSweep, machineIn } from './automation';

const browsers = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36 Edg/149.0.0.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.2 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 15.7; rv:150.0) Gecko/20100101 Firefox/150.0',
  'Mozilla/5.0 (Linux; Android 14; CUBOT NOTE 50) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
];

const machines = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'WhatsApp/2.23.20.0',
  'facebookexternalhit/1.1',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'TelegramBot (like TwitterBot)',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/149.0.0.0 Safari/537.36',
  'Mozilla/4.0 (compatible; ms-office; MSOffice 16)',
  'curl/8.5.0',
  'Go-http-client/2.0',
  '',
];

function asked(headers: Record<string, string>, method = 'GET') {
  return machineIn({ method, headers: new Headers(headers) });
}

describe('a request', () => {
  test.each(browsers)('of %s may be of a person', (agent) => {
    expect(asked({ 'user-agent': agent })).toBeNull();
  });

  test.each(machines)('of “%s” is of a machine', (agent) => {
    expect(asked({ 'user-agent': agent })).toBe('robot');
  });

  test('that only looks ahead says so', () => {
    const agent = { 'user-agent': browsers[0] ?? '' };
    expect(asked(agent, 'HEAD')).toBe('looked-ahead');
    for (const header of ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']) {
      expect(asked({ ...agent, [header]: 'prefetch' })).toBe('looked-ahead');
    }
    expect(asked({ ...agent, 'sec-purpose': 'prefetch;anonymous-client-ip' })).toBe('looked-ahead');
    expect(asked({ ...agent, purpose: 'preview' })).toBe('looked-ahead');
  });
});

describe('an answer', () => {
  const person: AnswerFacts = {
    userAgent: browsers[0] ?? '',
    trap: '',
    isDriven: false,
    hasSignal: false,
    age: 4000,
    opened: [5],
  };

  test('is taken for a person’s unless something speaks against it', () => {
    expect(doubtIn(person)).toBeNull();
    expect(doubtIn({ ...person, hasSignal: true, age: 100, opened: [1, 2, 3] })).toBeNull();
    expect(doubtIn({ ...person, hasSignal: true, age: null })).toBeNull();
  });

  test.each([
    ['trap', { trap: 'x', hasSignal: true }],
    ['robot', { userAgent: 'python-requests/2.32', hasSignal: true }],
    ['robot', { userAgent: null }],
    ['driven', { isDriven: true, hasSignal: true }],
    ['sweeping', { opened: [1, 2, 3] }],
    ['hurried', { age: 999 }],
    ['hurried', { age: null }],
  ] as const)('looks like “%s” by %o', (doubt, facts) => {
    expect(doubtIn({ ...person, ...facts })).toBe(doubt);
  });

  test('of a link of which one score was opened often is no sweep', () => {
    expect(isSweep([5, 5, 5, 5])).toBe(false);
    expect(isSweep([5, 6])).toBe(false);
    expect(isSweep([5, 6, 7])).toBe(true);
  });
});
