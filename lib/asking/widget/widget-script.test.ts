import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { widgetMemory } from './widget-memory';
import type { WidgetOptions, WidgetRecord } from './widget-options';
import { widgetScript } from './widget-script';
import { widgetSettings } from './widget-settings';
import { widgetTiming } from './widget-timing';

const day = 86_400_000;
const now = Date.UTC(2026, 2, 3);
const { mayAsk, least } = widgetTiming();
const asks = (options: WidgetOptions, record: WidgetRecord = {}, last = 0) =>
  mayAsk(options, record, last, now);

test('the widget is one script of at most 12 KB that runs as it stands', () => {
  const script = widgetScript();
  expect(gzipSync(script).byteLength).toBeLessThan(12_288);
  expect(() => new Function(script)).not.toThrow();
  expect(script).not.toMatch(/document\.cookie|__name|__vite|innerHTML/);
});

test('somebody is asked once, and again only after a while', () => {
  expect(asks({})).toBe(true);
  expect(asks({}, { answered: now - 89 * day })).toBe(false);
  expect(asks({}, { answered: now - 91 * day })).toBe(true);
  expect(asks({ every: 10 }, { answered: now - 11 * day })).toBe(true);
  expect(asks({}, { closed: now - 29 * day })).toBe(false);
  expect(asks({}, { closed: now - 31 * day })).toBe(true);
  expect(asks({}, { shown: now - 6 * day }, now - 6 * day)).toBe(false);
  expect(asks({}, { shown: now - 8 * day }, now - 8 * day)).toBe(true);
  expect(asks({}, {}, now - day / 2)).toBe(false);
  expect(asks({ forceDisplay: true }, { answered: now })).toBe(true);
});

test('the keys of Delighted mean what they mean there', () => {
  expect(asks({ sampleFactor: 0.1 }, { lot: 0.05 })).toBe(true);
  expect(asks({ sampleFactor: 0.1 }, { lot: 0.5 })).toBe(false);
  expect(asks({ sampleFactor: 0 }, { lot: 0 })).toBe(false);
  expect(asks({ recurringPeriod: 86_400 }, { answered: now - 2 * day })).toBe(true);
  expect(least({ minTimeOnPage: 20 }, {}, now)).toBe(20_000);
  const joined = now / 1000 - 3600;
  expect(least({ createdAt: joined, initialDelay: 3660 }, {}, now)).toBe(60_000);
  expect(least({ createdAt: '2026-03-02T23:59:00Z', initialDelay: 90 }, {}, now)).toBe(30_000);
  expect(asks({ createdAt: joined, initialDelay: 86_400 })).toBe(false);
  expect(least({ initialDelay: 60 }, { first: now - 30_000 }, now)).toBe(30_000);
  expect(least({ createdAt: 'nonsense', initialDelay: 60 }, {}, now)).toBe(60_000);
});

test('what is remembered is kept per question, also where nothing can be stored', () => {
  const stored = new Map<string, string>();
  const store = {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
  };
  const broken = {
    getItem: () => {
      throw new Error('not allowed');
    },
    setItem: () => {
      throw new Error('no room');
    },
  };
  for (const each of [store, broken, null]) {
    const memory = widgetMemory(each);
    memory.note('token-of-one-question', { shown: 7 });
    memory.note('token-of-one-question', { answered: 8 });
    expect(memory.of('token-of-one-question')).toEqual({ shown: 7, answered: 8 });
    expect(memory.of('token-of-another-one')).toEqual({});
    expect(memory.last()).toBe(7);
    memory.keepUnsent([{ token: 't', givenAt: 1, body: { score: 3 } }]);
    expect(memory.unsent()).toEqual([{ token: 't', givenAt: 1, body: { score: 3 } }]);
  }
  expect(widgetMemory(store).of('token-of-one-question')).toEqual({ shown: 7, answered: 8 });
  stored.set('ergograph:unsent', '{not json');
  expect(widgetMemory(store).unsent()).toEqual([]);
});

test('the tag of the script says what a call would', () => {
  const { ofTag, languages } = widgetSettings();
  const dataset = { token: 't', delay: '5', scroll: '0.5', exit: '', theme: 'dark', every: 'x' };
  expect(ofTag({ dataset })).toEqual({
    token: 't',
    delay: 5,
    scroll: 0.5,
    exit: true,
    theme: 'dark',
  });
  expect(languages({ properties: { locale: 'pl' } }, ['en-GB', 'en'])).toEqual([
    'pl',
    'en-GB',
    'en',
  ]);
});
