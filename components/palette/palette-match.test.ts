import { describe, expect, it, test } from 'vitest';
import { withPeriod } from './palette-commands';
import { asksForPalette } from './palette-events';
import { paletteMatch } from './palette-match';

describe('what was typed', () => {
  test.each([
    ['pho', 'Phone'],
    ['case', 'Support case solved'],
    ['solved support', 'Support case solved'],
    ['etap', 'Étape finale'],
    ['w (b', 'Web (beta)'],
    ['', 'anything'],
  ])('“%s” finds %s', (search, name) => {
    expect(paletteMatch(search, name)).toBeGreaterThan(0);
  });

  test.each([
    ['phone chat', 'Phone'],
    ['xyz', 'Support case solved'],
    ['.*', 'Phone'],
  ])('“%s” does not find %s', (search, name) => {
    expect(paletteMatch(search, name)).toBe(0);
  });

  it('fits best at the beginning, then at a word, then inside one', () => {
    const [begins, word, inside] = ['Case closed', 'Support case', 'Showcase'].map((name) =>
      paletteMatch('case', name),
    );
    expect(begins).toBeGreaterThan(word ?? 1);
    expect(word).toBeGreaterThan(inside ?? 1);
  });

  it('also goes by other words, which count less than the name', () => {
    expect(paletteMatch('dark', 'Theme: Dark')).toBeGreaterThan(
      paletteMatch('dark', 'Night', ['dark']),
    );
    expect(paletteMatch('dark', 'Night', ['dark'])).toBeGreaterThan(0);
  });
});

describe('the keys', () => {
  const press = { key: 'k', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  test.each([
    [{ ...press, ctrlKey: true }, true],
    [{ ...press, metaKey: true }, true],
    [{ ...press, metaKey: true, key: 'K' }, true],
    [press, false],
    [{ ...press, ctrlKey: true, shiftKey: true }, false],
    [{ ...press, ctrlKey: true, key: 'j' }, false],
  ])('%o: %s', (event, asks) => {
    expect(asksForPalette(event)).toBe(asks);
  });
});

describe('a period', () => {
  test.each([
    ['/metrics/ces', '', 'last-30-days', '/metrics/ces?period=last-30-days'],
    [
      '/',
      'from=2026-01-01&to=2026-02-01&interval=day&channel=phone&channel=chat',
      'today',
      '/?channel=phone&channel=chat&period=today',
    ],
    ['/board', 'period=today&cell=a~b', 'all-time', '/board?cell=a~b&period=all-time'],
  ])('of %s?%s', (path, search, preset, href) => {
    expect(decodeURIComponent(withPeriod(path, search, preset))).toBe(href);
  });
});
