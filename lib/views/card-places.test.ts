import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compacted, moved, moves } from './card-places';
import { gridColumns } from './dashboard-cards';

type Place = { id: string; x: number; y: number; w: number; h: number };

const places = fc
  .array(
    fc
      .record({
        x: fc.nat(gridColumns - 1),
        y: fc.nat(20),
        w: fc.integer({ min: 1, max: gridColumns }),
        h: fc.integer({ min: 1, max: 8 }),
      })
      .map((place) => ({ ...place, w: Math.min(place.w, gridColumns - place.x) })),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map((place, at): Place => ({ id: `card-${at}`, ...place })));

function overlaps(cards: readonly Place[]): boolean {
  return cards.some((a, at) =>
    cards
      .slice(at + 1)
      .some((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
  );
}

test('however cards are moved, none overlap and none leave the columns', () => {
  fc.assert(
    fc.property(
      places,
      fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...moves)), { maxLength: 12 }),
      (start, steps) => {
        let cards = compacted(start);
        for (const [which, move] of steps) cards = moved(cards, `card-${which}`, move);
        expect(overlaps(cards)).toBe(false);
        expect(cards.map(({ id }) => id)).toEqual(start.map(({ id }) => id));
        for (const { x, y, w, h } of cards) {
          expect(Math.min(x, y, w - 1, h - 1)).toBeGreaterThanOrEqual(0);
          expect(x + w).toBeLessThanOrEqual(gridColumns);
        }
        expect(compacted(cards)).toEqual(cards);
      },
    ),
  );
});

const stack: readonly Place[] = [
  { id: 'a', x: 0, y: 0, w: 6, h: 3 },
  { id: 'b', x: 6, y: 0, w: 6, h: 3 },
  { id: 'c', x: 0, y: 3, w: 12, h: 2 },
];
const at = (cards: readonly Place[]) =>
  Object.fromEntries(cards.map(({ id, x, y, w, h }) => [id, [x, y, w, h]]));

test('up and down trade places with the neighbour', () => {
  expect(at(moved(stack, 'c', 'up'))).toEqual({
    a: [0, 2, 6, 3],
    b: [6, 2, 6, 3],
    c: [0, 0, 12, 2],
  });
  expect(at(moved(stack, 'a', 'down'))).toEqual({
    a: [0, 5, 6, 3],
    b: [6, 0, 6, 3],
    c: [0, 3, 12, 2],
  });
  expect(moved(stack, 'c', 'down')).toEqual(stack);
  expect(moved(stack, 'a', 'up')).toEqual(stack);
});

test('a card that gets wider pushes its neighbour down, and stops at the edge', () => {
  expect(at(moved(stack, 'a', 'wider'))).toEqual({
    a: [0, 0, 7, 3],
    b: [6, 3, 6, 3],
    c: [0, 6, 12, 2],
  });
  expect(at(moved(stack, 'b', 'wider')).b).toEqual([5, 0, 7, 3]);
  expect(moved(stack, 'c', 'wider')).toEqual(stack);
  expect(moved(stack, 'b', 'right')).toEqual(stack);
  expect(moved(stack, 'none', 'left')).toEqual(stack);
});
