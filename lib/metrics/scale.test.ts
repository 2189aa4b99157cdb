import { expect, test } from 'vitest';
import { orient, parseScaleKey, type Scale, scaleKey } from './scale';
import { scoreCounts } from './score-counts';

test.each<Scale>([
  { min: 1, max: 7, direction: 'ease' },
  { min: 0, max: 10, direction: 'ease' },
  { min: 1, max: 5, direction: 'effort' },
])('a key names its scale: %j', (scale) => expect(parseScaleKey(scaleKey(scale))).toEqual(scale));

test.each([
  '',
  '1-7',
  '1-7-fun',
  '7-1-ease',
  '5-5-ease',
  '1-11-ease',
  '01-7-ease',
  '1-07-ease',
  '1-0-ease',
  '1-70-ease',
  '1x-7-ease',
  '1-7x-ease',
  ' 1-7-ease',
  '1-7-ease ',
])('no scale: “%s”', (key) => expect(parseScaleKey(key)).toBeNull());

test('an effort scale is reversed point by point, an ease scale is not', () => {
  const counts = scoreCounts({ 1: 9, 2: 4, 7: 2 });
  expect(orient(counts, { min: 1, max: 7, direction: 'ease' })).toEqual(counts);
  expect(orient(counts, { min: 1, max: 7, direction: 'effort' })).toEqual(
    scoreCounts({ 7: 9, 6: 4, 1: 2 }),
  );
});

test('an answer off the scale is a bug, and says so', () => {
  const scale: Scale = { min: 1, max: 5, direction: 'ease' };
  expect(() => orient(scoreCounts({ 6: 1 }), scale)).toThrow('score 6 is not on the scale 1–5');
  expect(() => orient(scoreCounts({ 0: 1 }), scale)).toThrow(RangeError);
  expect(() => orient(scoreCounts({ 5: 1 }), { ...scale, max: 11 })).toThrow(RangeError);
});
