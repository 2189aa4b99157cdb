import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change } from '@/lib/metrics/change';
import { type Definition, definitions, metricIds } from '@/lib/metrics/definition';
import { defined, scaleOf } from '@/lib/metrics/fixtures';
import { score } from '@/lib/metrics/score';
import { addCounts, noCounts, type ScoreCounts, scoreCounts } from '@/lib/metrics/score-counts';
import type { GroupCounts } from './group-counts';
import { mixAndRate } from './mix-and-rate';

const mean = defined('ces', '1-7-ease', 'mean');

/** Half and half before, 60 % and 40 % now; phone falls from 3 to 2, chat stays at 5. */
const phoneAndChat: GroupCounts<string>[] = [
  { key: 'phone', before: scoreCounts({ 2: 25, 4: 25 }), now: scoreCounts({ 1: 30, 3: 30 }) },
  { key: 'chat', before: scoreCounts({ 4: 25, 6: 25 }), now: scoreCounts({ 4: 20, 6: 20 }) },
];

function found<Key>(groups: readonly GroupCounts<Key>[], definition: Definition) {
  const split = mixAndRate(groups, definition);
  if (!split) throw new Error('nothing was split');
  return split;
}

describe('a worked example', () => {
  const split = found(phoneAndChat, mean);
  const [phone, chat] = split.groups;

  test('its parts', () => {
    expect([split.from, split.to]).toEqual([4, expect.closeTo(3.2, 12)]);
    expect(phone?.rate?.value).toBeCloseTo(-0.55, 12);
    expect(chat?.rate?.value).toBe(0);
    expect(phone?.mix.value).toBeCloseTo(-0.11, 12);
    expect(chat?.mix.value).toBeCloseTo(-0.14, 12);
    expect(split.mix.value).toBeCloseTo(-0.25, 12);
    expect(split.rate.value).toBeCloseTo(-0.55, 12);
  });

  test('shares, scores and answers of each side', () => {
    expect(phone).toMatchObject({
      key: 'phone',
      before: { n: 50, share: 0.5, value: 3 },
      now: { n: 60, share: 0.6, value: 2 },
    });
  });

  /** By hand: ¼Δs² · w(1 − w)/n and w̄² · s²/n of either period, s² with n − 1. */
  test('the standard error of a rate', () => {
    const sizes = (0.25 * (0.6 * 0.4)) / 100 + (0.25 * (0.5 * 0.5)) / 100;
    const scores = 0.55 ** 2 * (60 / 59 / 60 + 50 / 49 / 50);
    expect(phone?.rate?.standardError).toBeCloseTo(Math.sqrt(sizes + scores), 12);
    expect(phone?.rate?.interval?.low).toBeCloseTo(-0.55 - 1.959964 * Math.sqrt(sizes + scores), 6);
    expect(phone?.rate?.verdict).toBe('real');
  });

  /** By hand: Σ w(s̄ − Σws̄)²/n and (½Δw)² · s²/n, s̄ being 2.5 and 5. */
  test('the standard error of the mix of all', () => {
    const sizes = (0.6 * 0.4 * 2.5 ** 2) / 100 + (0.5 * 0.5 * 2.5 ** 2) / 100;
    const scores = 0.05 ** 2 * (1 / 59 + 1 / 49 + 1 / 39 + 1 / 49);
    expect(split.mix.standardError).toBeCloseTo(Math.sqrt(sizes + scores), 12);
    expect(split.mix.verdict).toBe('noise');
  });

  /** By hand: slopes ½Δs for the shares, ±w̄ for the scores, of both groups. */
  test('the standard error of the rate of all', () => {
    const sizes = (0.6 * 0.4 * 0.5 ** 2) / 100 + (0.5 * 0.5 * 0.5 ** 2) / 100;
    const scores = 0.55 ** 2 * (1 / 59 + 1 / 49) + 0.45 ** 2 * (1 / 39 + 1 / 49);
    expect(split.rate.standardError).toBeCloseTo(Math.sqrt(sizes + scores), 12);
  });

  /**
   * By hand, of Δw · (s̄ − S̄) with Δw = 0.1, s̄ − S̄ = 2.5 − 3.6: now, the slopes for the shares are
   * −1.1 − 0.05 · 2 and −0.05 · 5, those for the scores 0.05 − 0.05 · 0.6 and −0.05 · 0.4; before,
   * 1.1 − 0.05 · 3 and −0.05 · 5, 0.05 − 0.05 · 0.5 and −0.05 · 0.5.
   */
  test('the standard error of the mix of a group', () => {
    const sizes = (0.6 * 0.4 * 0.95 ** 2) / 100 + (0.5 * 0.5 * 1.2 ** 2) / 100;
    const scores = 0.02 ** 2 * (1 / 59 + 1 / 39) + 0.025 ** 2 * (1 / 49 + 1 / 49);
    expect(phone?.mix.standardError).toBeCloseTo(Math.sqrt(sizes + scores), 12);
  });

  test('a group that held is noise, in a family of four', () => {
    expect(chat?.rate).toMatchObject({ p: 1, verdict: 'noise' });
  });
});

const scales = ['0-1', '1-5', '1-7', '0-10'].flatMap((points) => [
  scaleOf(`${points}-ease`),
  scaleOf(`${points}-effort`),
]);
const every = metricIds.flatMap((metric) => scales.flatMap((scale) => definitions(metric, scale)));

function countsOn({ scale: { min, max } }: Definition): fc.Arbitrary<ScoreCounts> {
  const count = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.nat(300) },
    { weight: 1, arbitrary: fc.nat(1e7) },
  );
  const some = fc
    .array(count, { minLength: max - min + 1, maxLength: max - min + 1 })
    .map((all) => scoreCounts(Object.fromEntries(all.map((each, at) => [min + at, each]))));
  // Groups appear and vanish.
  return fc.oneof({ weight: 1, arbitrary: fc.constant(noCounts) }, { weight: 4, arbitrary: some });
}

const sample = fc.constantFrom(...every).chain((definition) =>
  fc.record({
    definition: fc.constant(definition),
    groups: fc.array(
      fc.record({
        key: fc.nat(),
        now: countsOn(definition),
        before: countsOn(definition),
      }),
      { maxLength: 40 },
    ),
  }),
);

function wholeOf(groups: readonly GroupCounts<unknown>[]) {
  return {
    now: addCounts(...groups.map(({ now }) => now)),
    before: addCounts(...groups.map(({ before }) => before)),
  };
}

describe('whatever the groups are', () => {
  test('the parts sum to the change, to 1e-12 of the width of the scale', () => {
    fc.assert(
      fc.property(sample, ({ definition, groups }) => {
        const whole = wholeOf(groups);
        const moved = change(whole.now, whole.before, definition);
        const split = mixAndRate(groups, definition);
        if (!moved || !split) {
          expect([moved, split]).toEqual([null, null]);
          return;
        }
        const width = definition.range[1] - definition.range[0];
        const parts = split.groups.reduce(
          (sum, { mix, rate }) => sum + mix.value + (rate?.value ?? 0),
          0,
        );
        const off = (sum: number) => Math.abs(sum - moved.difference) / width;
        expect(off(parts)).toBeLessThan(1e-12);
        expect(off(split.mix.value + split.rate.value)).toBeLessThan(1e-12);
        expect(off(split.to - split.from)).toBeLessThan(1e-12);
      }),
      { numRuns: 2000 },
    );
  });

  test('no part is NaN, and every interval holds its part', () => {
    fc.assert(
      fc.property(sample, ({ definition, groups }) => {
        const split = mixAndRate(groups, definition);
        if (!split) return;
        const parts = [
          split.mix,
          split.rate,
          ...split.groups.flatMap(({ mix, rate }) => (rate ? [mix, rate] : [mix])),
        ];
        for (const { value, interval, p, standardError } of parts) {
          expect(Number.isFinite(value)).toBe(true);
          if (!interval || p === null || standardError === null) continue;
          expect(interval.low).toBeLessThanOrEqual(value);
          expect(interval.high).toBeGreaterThanOrEqual(value);
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('taking the periods the other way round turns every part around', () => {
    fc.assert(
      fc.property(sample, ({ definition, groups }) => {
        const split = mixAndRate(groups, definition);
        const turned = mixAndRate(
          groups.map(({ key, now, before }) => ({ key, now: before, before: now })),
          definition,
        );
        expect(turned === null).toBe(split === null);
        for (const [place, group] of (split?.groups ?? []).entries()) {
          const other = turned?.groups[place];
          expect(other?.mix.value).toBeCloseTo(-group.mix.value, 9);
          if (group.rate) expect(other?.rate?.value).toBeCloseTo(-group.rate.value, 9);
          else expect(other?.rate).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the order of the groups changes nothing', () => {
    const split = found(phoneAndChat, mean);
    const turned = found(phoneAndChat.toReversed(), mean);
    expect(turned.groups.toReversed()).toEqual(split.groups);
    expect(turned.mix.value).toBeCloseTo(split.mix.value, 12);
  });
});

describe('groups that come and go', () => {
  const chat = { key: 'chat', before: scoreCounts({ 5: 60 }), now: scoreCounts({ 5: 60 }) };

  test('a new group is all mix', () => {
    const split = found(
      [chat, { key: 'bot', before: noCounts, now: scoreCounts({ 1: 40 }) }],
      mean,
    );
    expect(split.groups[1]).toMatchObject({ rate: null, before: { n: 0, share: 0, value: null } });
    expect(split.rate.value).toBe(0);
    expect(split.mix.value).toBeCloseTo(split.to - split.from, 12);
    expect(split.mix.verdict).toBe('real');
  });

  test('a group that is gone, too', () => {
    const split = found(
      [chat, { key: 'fax', before: scoreCounts({ 1: 40 }), now: noCounts }],
      mean,
    );
    expect(split.groups[1]?.rate).toBeNull();
    expect(split.to - split.from).toBeCloseTo(split.mix.value, 12);
    expect(split.mix.value).toBeGreaterThan(0);
  });

  /** By hand: of the whole Δw · s for the new group, of ½Δw for the other; sizes 0.6 · 0.4 · 3² ÷ 100. */
  test('the mix follows the only score of a new group wholly', () => {
    const held = scoreCounts({ 4: 30, 6: 30 });
    const split = found(
      [
        { key: 'chat', before: held, now: held },
        { key: 'bot', before: noCounts, now: scoreCounts({ 1: 20, 3: 20 }) },
      ],
      mean,
    );
    expect(split.mix.value).toBeCloseTo(-1.2, 12);
    const scores = (2 * 0.2 ** 2) / 59 + 0.4 ** 2 / 39;
    expect(split.mix.standardError).toBeCloseTo(Math.sqrt(0.0216 + scores), 12);
  });

  test('a method that leaves the neutral out takes a group without decided answers for empty', () => {
    const decided = defined('ces', '1-7-ease', 'net-decided');
    const split = found(
      [
        { key: 'a', before: scoreCounts({ 1: 40, 7: 40 }), now: scoreCounts({ 1: 20, 7: 60 }) },
        { key: 'b', before: scoreCounts({ 4: 50 }), now: scoreCounts({ 4: 50 }) },
      ],
      decided,
    );
    expect(split.groups[1]).toMatchObject({ now: { n: 0 }, rate: null });
    expect(split.to - split.from).toBeCloseTo(50, 12);
  });
});

describe('too few', () => {
  test('nothing is split without answers on both sides', () => {
    expect(mixAndRate([], mean)).toBeNull();
    expect(
      mixAndRate([{ key: 'a', now: scoreCounts({ 5: 40 }), before: noCounts }], mean),
    ).toBeNull();
  });

  test('a small group has a part but no verdict', () => {
    const split = found(
      [
        ...phoneAndChat,
        { key: 'fax', before: scoreCounts({ 2: 29 }), now: scoreCounts({ 1: 90 }) },
      ],
      mean,
    );
    expect(split.groups[2]?.rate).toMatchObject({ interval: null, p: null, verdict: 'too-few' });
    expect(split.mix.verdict).not.toBe('too-few');
  });

  test('a single answer tells no spread, so what rests on it has no interval', () => {
    const split = found(
      [...phoneAndChat, { key: 'fax', before: scoreCounts({ 2: 1 }), now: scoreCounts({ 1: 9 }) }],
      mean,
    );
    expect(split.rate).toMatchObject({ interval: null, standardError: null, p: null });
  });

  test('two small periods are not judged', () => {
    const few = { key: 'a', before: scoreCounts({ 2: 9 }), now: scoreCounts({ 5: 9 }) };
    expect(found([few], mean).mix).toMatchObject({ interval: null, verdict: 'too-few' });
  });
});

test('one group alone has no mix, and its rate is the change', () => {
  const one = { key: 'all', before: scoreCounts({ 2: 50, 5: 50 }), now: scoreCounts({ 5: 80 }) };
  const split = found([one], mean);
  expect(split.mix).toMatchObject({ value: 0, p: 1, verdict: 'noise' });
  expect(split.groups[0]?.rate?.value).toBeCloseTo(1.5, 12);
  expect(split.to).toBe(score(one.now, mean)?.value);
});
