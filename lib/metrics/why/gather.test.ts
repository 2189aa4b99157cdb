import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defined } from '@/lib/metrics/fixtures';
import { countAnswers, noCounts, scoreCounts } from '@/lib/metrics/score-counts';
import { gather } from './gather';
import { type GroupCounts, together } from './group-counts';

const mean = defined('ces', '1-7-ease', 'mean');

/** So many answers of 4 before and of `score` now. */
function group(key: string, before: number, now: number, score = 4): GroupCounts<string> {
  return {
    key,
    before: before === 0 ? noCounts : scoreCounts({ 4: before }),
    now: now === 0 ? noCounts : scoreCounts({ [score]: now }),
  };
}

function keysOf(groups: readonly GroupCounts<string>[], most = 8) {
  const { alone, others } = gather(groups, mean, most);
  return { alone: alone.map(({ key }) => key), others: others.map(({ key }) => key).sort() };
}

describe('who stands alone', () => {
  test.each([
    ['enough on both sides', 30, 30, true],
    ['enough now, some before', 5, 30, true],
    ['new', 0, 30, true],
    ['gone', 30, 0, true],
    ['too few on both sides', 29, 29, false],
    ['so few before that they could tell', 4, 300, false],
    ['so few now that they could tell', 300, 1, false],
  ])('%s: %i → %i', (_, before, now, alone) => {
    const found = keysOf([
      group('big', 500, 500),
      group('other', 60, 60),
      group('it', before, now),
    ]);
    expect(found.alone.includes('it')).toBe(alone);
  });

  test('those without an answer are nowhere', () => {
    expect(keysOf([group('a', 50, 50), group('none', 0, 0)])).toEqual({ alone: ['a'], others: [] });
  });

  test('of many, those that moved the score most', () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      group(`t${at}`, 40, 40, at === 7 || at === 90 ? 1 : 4),
    );
    const found = keysOf(many, 2);
    expect(found.alone).toEqual(['t7', 't90']);
    expect(found.others).toHaveLength(198);
  });

  test('a group that only grew has moved the score as well, if it lies apart', () => {
    const held = (key: string, score: number, before: number, now: number) => ({
      key,
      before: scoreCounts({ [score]: before }),
      now: scoreCounts({ [score]: now }),
    });
    const groups = [held('a', 4, 400, 400), held('grown', 7, 40, 300), group('fell', 40, 40, 3)];
    expect(keysOf(groups, 1).alone).toEqual(['grown']);
  });

  test('none, where there is nothing on one side', () => {
    expect(keysOf([group('a', 0, 50), group('b', 0, 3)])).toEqual({
      alone: [],
      others: ['a', 'b'],
    });
  });
});

test('a handful that is left alone takes the smallest of the rest with it', () => {
  const found = keysOf([group('big', 500, 500), group('mid', 90, 90), group('tiny', 3, 40)]);
  expect(found).toEqual({ alone: ['big'], others: ['mid', 'tiny'] });
});

const some = fc.array(fc.record({ key: fc.nat(), now: counts(), before: counts() }), {
  maxLength: 20,
});

function counts() {
  return fc.nat(60).map((n) => (n === 0 ? noCounts : scoreCounts({ 5: n })));
}

describe('whatever the groups are', () => {
  test('nothing is lost, and what is shown never tells what one to four people said', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 9 }), (groups, most) => {
        const { alone, others } = gather(groups, mean, most);
        expect(alone.length).toBeLessThanOrEqual(most);
        const whole = together(null, groups);
        const parts = together(null, [...alone, ...others]);
        expect([parts.now, parts.before]).toEqual([whole.now, whole.before]);
        const rest = together(null, others);
        for (const one of alone.length > 0 ? [...alone, rest] : alone) {
          for (const n of [countAnswers(one.now), countAnswers(one.before)]) {
            expect(n === 0 || n >= 5).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
