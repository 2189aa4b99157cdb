import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colourOf, palettes } from './palette';

const css = readFileSync(new URL('../../components/ui/tokens.css', import.meta.url), 'utf8');

/** The colours of a block of the style sheet, names of other colours followed. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

test('drawings have the colours of the screen, light and dark', () => {
  const light = tokensOf(':root');
  const dark = new Map([...light, ...tokensOf('[data-theme="dark"]')]);
  for (const [tokens, palette] of [
    [light, palettes.light],
    [dark, palettes.dark],
  ] as const) {
    for (const [name, colour] of Object.entries(palette)) {
      const own = tokens.get(name) ?? '';
      const other = /^var\((.+)\)$/.exec(own)?.[1];
      expect([name, other ? tokens.get(other) : own]).toEqual([name, colour]);
    }
  }
});

test('the opacity of a colour is told apart from it', () => {
  expect(colourOf('var(--chart-band)', palettes.light)).toEqual({
    colour: '#2457c5',
    opacity: 0x24 / 255,
  });
  expect(colourOf('transparent', palettes.light).colour).toBe('none');
  expect(() => colourOf('var(--no-such)', palettes.light)).toThrow(RangeError);
});
