import { describe, expect, test } from 'vitest';
import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import { definition, definitions } from '@/lib/metrics/definition';
import { type ScoreCounts, scoreCounts } from '@/lib/metrics/score-counts';
import { wordsIn } from '@/lib/words/words-in';
import { cellsOf, lowest, movements } from './cells';
import type { Series } from './series';

const t = wordsIn('en');

const scale = { min: 1, max: 7, direction: 'ease' } as const;
const mean = definition('ces', scale, 'mean');
if (!mean) throw new Error('no mean on 1–7');

const series: Series = {
  definition: mean,
  methods: definitions('ces', scale),
  scales: [{ scale, n: 0 }],
  otherScales: 0,
  versionIds: new Set(['v1', 'v2']),
};

const entry = (key: string) => ({ id: key, key, name: `The ${key}`, archived: false });

const catalog: Catalog = {
  touchpoint: [
    { ...entry('case'), stage: 'support' },
    { ...entry('signup'), stage: 'buy' },
  ],
  channel: [
    { ...entry('phone'), kind: 'phone' },
    { ...entry('chat'), kind: 'chat' },
  ],
  survey: [],
  attributes: [],
  versions: [],
  firstDay: null,
  lastDay: null,
};

function row(
  span: number,
  place: readonly [string, string],
  counts: ScoreCounts,
  versionId = 'v1',
): CountsRow {
  return { span, bucket: null, versionId, group: place, counts };
}

const easy = scoreCounts({ 7: 40, 6: 20, 5: 10 });
const hard = scoreCounts({ 1: 30, 3: 20, 6: 20 });

describe('cells', () => {
  test('add the versions of a series and leave other series out', () => {
    const [cell, ...rest] = cellsOf(
      t,
      [
        row(0, ['case', 'phone'], scoreCounts({ 7: 2 })),
        row(0, ['case', 'phone'], scoreCounts({ 7: 1, 1: 1 }), 'v2'),
        row(0, ['case', 'phone'], scoreCounts({ 5: 99 }), 'other scale'),
        row(1, ['case', 'phone'], scoreCounts({ 4: 3 })),
      ],
      catalog,
      series,
    );
    expect(rest).toEqual([]);
    expect(cell?.counts).toEqual(scoreCounts({ 7: 3, 1: 1 }));
    expect(cell?.beforeCounts).toEqual(scoreCounts({ 4: 3 }));
    expect(cell?.touchpoint).toEqual({ key: 'case', name: 'The case' });
  });
});

describe('what really changed', () => {
  const cells = cellsOf(
    t,
    [
      row(0, ['case', 'phone'], hard),
      row(1, ['case', 'phone'], easy),
      row(0, ['case', 'chat'], scoreCounts({ 7: 45, 6: 20, 5: 5 })),
      row(1, ['case', 'chat'], scoreCounts({ 7: 20, 6: 30, 5: 20 })),
      row(0, ['signup', 'chat'], easy),
      row(1, ['signup', 'chat'], easy),
      row(0, ['signup', 'phone'], scoreCounts({ 7: 20 })),
      row(1, ['signup', 'phone'], easy),
    ],
    catalog,
    series,
  );

  test('is ranked by the change in units of its margin', () => {
    const { real } = movements(cells);
    expect(real.map(({ touchpoint, channel }) => [touchpoint.key, channel.key])).toEqual([
      ['case', 'phone'],
      ['case', 'chat'],
    ]);
  });

  test('every cell is accounted for', () => {
    const { real, tested, withinNoise, tooFew } = movements(cells);
    expect({ tested, withinNoise, tooFew }).toEqual({ tested: 3, withinNoise: 1, tooFew: 1 });
    expect(real.length + withinNoise + tooFew).toBe(cells.length);
  });

  test('a change that is real alone may be chance among many', () => {
    // p is about 0.03: real when tested alone, not among 40 others that did not move.
    const now = scoreCounts({ 7: 30, 6: 20, 5: 20 });
    const before = scoreCounts({ 7: 18, 6: 24, 5: 28 });
    const moved = cellsOf(
      t,
      [row(0, ['case', 'phone'], now), row(1, ['case', 'phone'], before)],
      catalog,
      series,
    );
    const still = cellsOf(
      t,
      [row(0, ['case', 'chat'], easy), row(1, ['case', 'chat'], easy)],
      catalog,
      series,
    );
    expect(movements(moved).real).toHaveLength(1);
    const many = movements([...moved, ...Array.from({ length: 40 }, () => still).flat()]);
    expect(many.real).toHaveLength(0);
    expect(many.withinNoise).toBe(41);
  });

  test('a cell without answers before has nothing to be tested against', () => {
    const fresh = cellsOf(t, [row(0, ['case', 'phone'], easy)], catalog, series);
    expect(movements(fresh)).toEqual({ real: [], tested: 0, withinNoise: 0, tooFew: 1 });
  });
});

test('the hardest places come lowest first, and only with answers enough', () => {
  const cells = cellsOf(
    t,
    [
      row(0, ['signup', 'chat'], easy),
      row(0, ['case', 'phone'], hard),
      row(0, ['case', 'chat'], scoreCounts({ 1: 29 })),
    ],
    catalog,
    series,
  );
  expect(lowest(cells, 6).map(({ channel }) => channel.key)).toEqual(['phone', 'chat']);
  expect(lowest(cells, 1)).toHaveLength(1);
});
