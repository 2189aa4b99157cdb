import { expect, test } from 'vitest';
import { tourPlace } from './tour-place';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

test('words stand under what they speak of', () => {
  const spot = { top: 100, left: 232, width: 300, height: 200 };
  expect(tourPlace(spot, desk)).toEqual({ left: 232, width: 352, top: 312 });
});

test('over it, where there is no room below', () => {
  const spot = { top: 600, left: 232, width: 300, height: 200 };
  expect(tourPlace(spot, desk)).toEqual({ left: 232, width: 352, bottom: 312 });
});

test('at the lower edge, where there is room neither below nor above', () => {
  const spot = { top: 60, left: 232, width: 300, height: 700 };
  expect(tourPlace(spot, desk)).toEqual({ left: 232, width: 352, bottom: 8 });
});

test('they never leave the window, however narrow it is', () => {
  const right = { top: 8, left: 1300, width: 120, height: 32 };
  expect(tourPlace(right, desk)).toMatchObject({ left: 1080, width: 352 });
  const last = { top: 780, left: 312, width: 78, height: 56 };
  expect(tourPlace(last, phone)).toEqual({ left: 30, width: 352, bottom: 76 });
  expect(tourPlace(last, { width: 320, height: 844 })).toMatchObject({ left: 8, width: 304 });
});

test('in the middle of the lower edge, where nothing is spoken of', () => {
  expect(tourPlace(null, phone)).toEqual({ left: 19, width: 352, bottom: 8 });
});
