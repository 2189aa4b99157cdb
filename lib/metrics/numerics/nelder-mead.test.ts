import { describe, expect, test } from 'vitest';
import { nelderMead } from './nelder-mead';

/**
 * The places a search asks for when its function answers with the given
 * values, whatever the place. In four dimensions, from 0 with a step of 1: the
 * start has 5 and is the worst corner, the ends of the axes have 1, 2, 3 and 4.
 */
function search(...answers: number[]) {
  const values = [5, 1, 2, 3, 4, ...answers];
  const asked: (readonly number[])[] = [];
  const found = nelderMead(
    (at) => {
      asked.push(at);
      return values[asked.length - 1] ?? Number.NaN;
    },
    [0, 0, 0, 0],
    { step: 1, restarts: 0, maxEvaluations: values.length },
  );
  return { found, corners: asked.slice(0, 5), asked: asked.slice(5) };
}

/** The centre of the four better corners is ¼ each; the worst is at 0. */
const along = (share: number) => [share, share, share, share];

describe('the moves of Nelder and Mead, with the coefficients of Gao and Han for four variables', () => {
  test('the first simplex: the start and a step along each axis', () => {
    const { corners, found } = search();
    expect(corners).toEqual([along(0), [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]);
    expect(found).toEqual({ at: [1, 0, 0, 0], value: 1, evaluations: 5, converged: false });
  });

  test.each([
    ['better than the best: it expands by 1 + 2 ÷ 4', [0.5, 0.4], [0.5, 0.25 + 1.5 / 4]],
    ['better than the best, further is worse', [0.5, 0.6], [0.5, 0.625]],
    ['as good as the worst but one: contracts outside, ¾ − ⅛', [4, 3], [0.5, 0.25 + 0.625 / 4]],
    ['a little better than the worst: outside as well', [4.5, 3], [0.5, 0.40625]],
    ['as bad as the worst: contracts inside', [5, 3], [0.5, 0.25 - 0.625 / 4]],
    ['worse than the worst: inside as well', [6, 3], [0.5, 0.09375]],
  ])('mirrored, %s', (_, answers, places) => {
    expect(search(...answers).asked).toEqual(places.map(along));
  });

  test('what is found last is the result only if it is the lowest', () => {
    expect(search(0.5, 0.4).found).toMatchObject({ at: along(0.625), value: 0.4, evaluations: 7 });
    expect(search(0.5, 0.6).found).toMatchObject({ at: along(0.5), value: 0.5 });
    expect(search(4.5, 3).found).toMatchObject({ at: [1, 0, 0, 0], value: 1 });
  });

  test('mirrored and neither best nor worst, it takes the place of the worst', () => {
    // Without 0 the worst is the end of the last axis; the centre of the others is ⅜, ⅜, ⅜, ⅛.
    expect(search(3.5, 9).asked[1]).toEqual([0.75, 0.75, 0.75, -0.75]);
    expect(search(1, 9).asked[1]).toEqual([0.75, 0.75, 0.75, -0.75]);
  });

  test('contracted, it takes the place of the worst', () => {
    expect(search(6, 4.9, 9).asked[2]).toEqual(along(0.5 - 0.09375));
  });

  test.each([
    ['outside', 4.5, 4.5, 0.40625],
    ['inside', 6, 5, 0.09375],
  ])(
    'contracted %s in vain, all corners are drawn to the best by a quarter',
    (_, first, second, place) => {
      expect(search(first, second, 9, 9, 9, 9).asked).toEqual([
        along(0.5),
        along(place),
        [0.25, 0.75, 0, 0],
        [0.25, 0, 0.75, 0],
        [0.25, 0, 0, 0.75],
        [0.25, 0, 0, 0],
      ]);
    },
  );

  test('of one variable it moves as of two', () => {
    const asked: (number | undefined)[] = [];
    const values = [2, 1, 0.5, 0.4];
    nelderMead(([x]) => values[asked.push(x) - 1] ?? Number.NaN, [0], {
      step: 1,
      restarts: 0,
      maxEvaluations: 4,
    });
    expect(asked).toEqual([0, 1, 2, 3]);
  });
});

describe('when a search has settled', () => {
  const level = { valueTolerance: 0, restarts: 0, maxEvaluations: 3 };

  test('its corners lie near enough to each other', () => {
    const search = (distanceTolerance: number, step?: number) =>
      nelderMead(() => 5, [2, 2], { ...level, distanceTolerance, step: step ?? 0.5 });
    expect(search(0.5)).toEqual({ at: [2, 2], value: 5, evaluations: 3, converged: true });
    expect(search(0.49).converged).toBe(false);
    expect(search(0.49, -0.5).converged).toBe(false);
  });

  test.each([
    ['above 0', 7, 11],
    ['below 0', -7, -3],
  ])('and their values differ by no more than a share of the lowest and 1: %s', (_, low, high) => {
    const search = (valueTolerance: number) =>
      nelderMead(([x = 0]) => (x === 0 ? high : low), [0], {
        ...level,
        step: 1,
        distanceTolerance: 1,
        maxEvaluations: 2,
        valueTolerance,
      });
    expect(search(0.5)).toEqual({ at: [1], value: low, evaluations: 2, converged: true });
    expect(search(0.49).converged).toBe(false);
  });

  test('it begins anew from its result as often as it is told, within one count', () => {
    const settled = { distanceTolerance: 1, valueTolerance: 1 };
    const evaluations = (restarts?: number) =>
      nelderMead(() => 5, [0, 0], { ...settled, ...(restarts === undefined ? {} : { restarts }) })
        .evaluations;
    expect([evaluations(0), evaluations(), evaluations(2)]).toEqual([3, 5, 7]);
  });
});
