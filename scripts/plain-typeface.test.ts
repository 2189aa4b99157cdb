import { readFileSync } from 'node:fs';
import { openSync } from 'fontkit';
import { expect, test } from 'vitest';
import { cutPlain, plainFile, plainRange } from './plain-typeface.mjs';

test('the typeface of the pages is what is cut from Inter; run `node scripts/plain-typeface.mjs` if not', async () => {
  expect(readFileSync(plainFile).equals(await cutPlain())).toBe(true);
});

test('pages ask it for no character that it does not have', () => {
  const layout = readFileSync('app/layout.tsx', 'utf8');
  expect(layout).toContain(plainRange);
  const face = openSync(plainFile);
  const asked = plainRange.split(', ').flatMap((stretch) => {
    const [from = 0, to = from] = stretch
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: to - from + 1 }, (_, n) => from + n);
  });
  expect(asked.filter((point) => !face.hasGlyphForCodePoint(point))).toEqual([]);
});

test('its figures can be of equal width', () => {
  const face = openSync(plainFile);
  const width = (figures: string) => face.layout(figures, { tnum: true }).advanceWidth;
  expect(width('1111')).toBe(width('8080'));
  expect(face.layout('1111').advanceWidth).toBeLessThan(width('1111'));
});
