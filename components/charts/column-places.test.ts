import { describe, expect, test } from 'vitest';
import { type Column, columnPlaces } from './column-places';

const room = { width: 300, top: 20, bottom: 120 };
const column = (key: string, above: number, below = 0, level?: number): Column => ({
  key,
  name: key,
  above: [{ key: 'a', value: above, tone: 'good' }],
  below: [{ key: 'b', value: below, tone: 'bad' }],
  ...(level === undefined ? {} : { level }),
});

describe('columns', () => {
  test('stand on zero and share one scale', () => {
    const { axis, places } = columnPlaces([column('x', 10), column('y', 5)], room);
    expect(axis).toBe(120);
    expect(places.map(({ top }) => top)).toEqual([20, 70]);
    expect(places[0]?.layers).toEqual([{ key: 'a', tone: 'good', y: 20, height: 100 }]);
  });

  test('go below the axis by what is lost, on the same scale', () => {
    const { axis, places } = columnPlaces([column('x', 30, 20)], room);
    expect(axis).toBe(80);
    expect(places[0]).toMatchObject({ top: 20, bottom: 120 });
  });

  test('are layered from the axis outwards', () => {
    const layers = [
      { key: 'near', value: 1, tone: 'bad' },
      { key: 'nothing', value: 0, tone: 'bad' },
      { key: 'far', value: 3, tone: 'bad' },
    ] as const;
    const { places } = columnPlaces([{ key: 'x', name: 'x', above: [], below: layers }], room);
    expect(places[0]?.layers).toEqual([
      { key: 'near', tone: 'bad', y: 20, height: 25 },
      { key: 'far', tone: 'bad', y: 45, height: 75 },
    ]);
  });

  test('leave room for a level that is higher than they are', () => {
    const { places } = columnPlaces([column('x', 5, 0, 10)], room);
    expect(places[0]).toMatchObject({ top: 70, level: 20 });
  });

  test('without sizes lie on the axis, and none are no columns', () => {
    const { axis, places } = columnPlaces([column('x', 0)], room);
    expect(places[0]).toMatchObject({ top: axis, layers: [], level: null });
    expect(columnPlaces([], room).places).toEqual([]);
  });
});
