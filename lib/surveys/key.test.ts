import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeKey, keyOf } from './key';

describe('keyOf', () => {
  test.each([
    ['Support case solved', 'support-case-solved'],
    ['  Café & Crème!  ', 'cafe-creme'],
    ['Zgłoszenie rozwiązane', 'zgloszenie-rozwiazane'],
    ['Straße Ærø', 'strasse-aero'],
    ["What's new", 'whats-new'],
    ['NPS опрос', 'nps'],
    ['Поддержка', 'touchpoint'],
    ['支援', 'touchpoint'],
    ['—', 'touchpoint'],
    ['', 'touchpoint'],
  ])('of “%s” is %s', (name, key) => {
    expect(keyOf(name, 'touchpoint')).toBe(key);
  });

  test('is always fit for an address and never longer than 60', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const key = keyOf(name, 'survey');
        expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(key.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

test('freeKey counts on from 2', () => {
  expect(freeKey('phone', new Set())).toBe('phone');
  expect(freeKey('phone', new Set(['phone', 'phone-2']))).toBe('phone-3');
});
