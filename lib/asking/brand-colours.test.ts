import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandColours, contrast } from './brand-colours';

test('contrast is as WCAG has it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
  // The usual example of a grey that just passes on white.
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('a colour that can be read stays as it is', () => {
  expect(brandColours('#2457c5').light).toEqual({ accent: '#2457c5', onAccent: '#ffffff' });
});

test('whatever the brand, words in it and on it can be read on either ground', () => {
  const part = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(part, part, part, (...rgb) => {
      const colour = `#${rgb.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
      const { light, dark } = brandColours(colour);
      for (const [{ accent, onAccent }, ground] of [
        [light, '#ffffff'],
        [dark, '#15161a'],
      ] as const) {
        expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});
