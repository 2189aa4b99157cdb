import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describeChange,
  formatDifference,
  formatInterval,
  formatMargin,
  formatValue,
} from '@/lib/words/figures';
import { wordsIn } from '@/lib/words/words-in';
import { answerVariance } from './answer-variance';
import { change } from './change';
import { type Definition, definitions, metricIds } from './definition';
import { scaleOf } from './fixtures';
import { orient, type Scale } from './scale';
import { score } from './score';
import { addCounts, countAnswers, type ScoreCounts, scoreCounts } from './score-counts';
import { describeScore } from './summary';

const t = wordsIn('en');

const scales = ['0-1', '1-2', '1-3', '1-4', '1-5', '1-7', '1-10', '0-10'].flatMap((points) => [
  scaleOf(`${points}-ease`),
  scaleOf(`${points}-effort`),
]);
const every = metricIds.flatMap((metric) => scales.flatMap((scale) => definitions(metric, scale)));

/** Counts on a scale: often none, one or all at one point, at times a billion. */
function countsOn({ min, max }: Scale): fc.Arbitrary<ScoreCounts> {
  const count = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.constant(1) },
    { weight: 3, arbitrary: fc.nat(200) },
    { weight: 1, arbitrary: fc.nat(1e9) },
  );
  return fc
    .array(count, { minLength: max - min + 1, maxLength: max - min + 1 })
    .map((all) => scoreCounts(Object.fromEntries(all.map((each, i) => [min + i, each]))));
}

const sample = fc.constantFrom(...every).chain((definition) =>
  fc.record({
    definition: fc.constant(definition),
    counts: countsOn(definition.scale),
    others: countsOn(definition.scale),
  }),
);

function reversed(counts: ScoreCounts, definition: Definition): ScoreCounts {
  return orient(counts, { ...definition.scale, direction: 'effort' });
}

describe('score', () => {
  test('stays within its range, and mean and share within their intervals', () => {
    fc.assert(
      fc.property(sample, ({ definition, counts }) => {
        const found = score(counts, definition);
        if (!found) return;
        const [min, max] = definition.range;
        expect(found.value).toBeGreaterThanOrEqual(min);
        expect(found.value).toBeLessThanOrEqual(max);
        const { bands, interval } = found;
        expect(bands.negative + bands.neutral + bands.positive).toBe(countAnswers(counts));
        if (!interval) return;
        expect(interval.low).toBeGreaterThanOrEqual(min - 1e-9);
        expect(interval.high).toBeLessThanOrEqual(max + 1e-9);
        expect(interval.low).toBeLessThan(interval.high);
        expect(interval.low).toBeLessThanOrEqual(found.value + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(found.value - 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  test('of a mixture lies between its parts, and counts add', () => {
    fc.assert(
      fc.property(sample, ({ definition, counts, others }) => {
        const [a, b] = [score(counts, definition), score(others, definition)];
        const both = score(addCounts(counts, others), definition);
        if (!a || !b || !both) return;
        expect(both.n).toBe(a.n + b.n);
        expect(both.bands.positive).toBe(a.bands.positive + b.bands.positive);
        const expected = (a.n * a.value + b.n * b.value) / both.n;
        expect(both.value).toBeCloseTo(expected, 8);
      }),
    );
  });

  test('mirrors: the reversed answers on the reversed scale score the same', () => {
    fc.assert(
      fc.property(sample, ({ definition, counts }) => {
        const { scale } = definition;
        const direction = scale.direction === 'ease' ? 'effort' : 'ease';
        const mirrored = { ...definition, scale: { ...scale, direction } } as const;
        expect(score(reversed(counts, definition), mirrored)).toEqual(score(counts, definition));
      }),
    );
  });

  test('of a mean mirrors about the middle of the scale, interval and all', () => {
    const means = every.filter(({ method }) => method.kind === 'mean');
    const meanSample = fc
      .constantFrom(...means)
      .chain((definition) => fc.tuple(fc.constant(definition), countsOn(definition.scale)));
    fc.assert(
      fc.property(meanSample, ([definition, counts]) => {
        const [to, back] = [
          score(counts, definition),
          score(reversed(counts, definition), definition),
        ];
        if (!to || !back) return;
        const ends = definition.scale.min + definition.scale.max;
        expect(to.value + back.value).toBeCloseTo(ends, 9);
        if (to.interval && back.interval) {
          expect(to.interval.low + back.interval.high).toBeCloseTo(ends, 8);
        }
      }),
    );
  });

  test('POMP is a straight line of the mean, interval and error too', () => {
    const pomps = every.filter(({ method }) => method.kind === 'pomp');
    const pompSample = fc
      .constantFrom(...pomps)
      .chain((definition) => fc.tuple(fc.constant(definition), countsOn(definition.scale)));
    fc.assert(
      fc.property(pompSample, ([definition, counts]) => {
        const { metric, scale } = definition;
        const meanOf = definitions(metric, scale).find(({ id }) => id === 'mean');
        const mean = meanOf && score(counts, meanOf);
        const pomp = score(counts, definition);
        if (!mean || !pomp) return;
        const factor = 100 / (scale.max - scale.min);
        expect(pomp.value).toBeCloseTo((mean.value - scale.min) * factor, 8);
        if (mean.interval && pomp.interval) {
          expect(pomp.interval.low).toBeCloseTo((mean.interval.low - scale.min) * factor, 8);
          expect(pomp.interval.high).toBeCloseTo((mean.interval.high - scale.min) * factor, 8);
        }
        expect((pomp.standardError ?? 0) / factor).toBeCloseTo(mean.standardError ?? 0, 8);
      }),
    );
  });
});

describe('change', () => {
  test('turns round with time, and its p, verdict, margin and interval agree', () => {
    fc.assert(
      fc.property(sample, ({ definition, counts, others }) => {
        const [to, back] = [change(counts, others, definition), change(others, counts, definition)];
        if (!to || !back) {
          expect(to).toBe(back);
          return;
        }
        expect(to.verdict).toBe(back.verdict);
        expect(to.difference).toBeCloseTo(-back.difference, 9);
        if (to.interval === null || to.p === null || to.margin === null) {
          expect(to.verdict).toBe('too-few');
          expect(to.needed).toBeGreaterThan(0);
          return;
        }
        expect(to.p).toBeGreaterThanOrEqual(0);
        expect(to.p).toBeLessThanOrEqual(1);
        expect(to.p < 0.05).toBe(to.verdict === 'real');
        expect(Math.abs(to.difference) > to.margin).toBe(to.verdict === 'real');
        expect(to.interval.low).toBeCloseTo(-(back.interval?.high ?? 0), 8);
        expect(to.p).toBeCloseTo(back.p ?? -1, 8);
      }),
      { numRuns: 500 },
    );
  });

  test('of nothing is noise', () => {
    fc.assert(
      fc.property(sample, ({ definition, counts }) => {
        const same = change(counts, counts, definition);
        if (!same) return;
        expect(same.difference).toBe(0);
        expect(same.better).toBeNull();
        expect(same.verdict).not.toBe('real');
      }),
    );
  });
});

test('no text ever says NaN, undefined or Infinity', () => {
  fc.assert(
    fc.property(sample, ({ definition, counts, others }) => {
      const found = score(counts, definition);
      const moved = change(counts, others, definition);
      const texts = (['short', 'full'] as const).flatMap((precision) => [
        formatValue(t, found?.value ?? null, definition, precision),
        formatInterval(t, found?.interval ?? null, definition, precision),
        formatDifference(t, moved?.difference ?? null, definition, precision),
        formatMargin(t, moved?.margin ?? null, definition, precision),
      ]);
      const all = [
        ...texts,
        describeScore(t, found, definition),
        describeChange(t, moved, definition),
      ];
      for (const text of all) expect(text).not.toMatch(/NaN|undefined|Infinity|∞|^$|-\d/);
    }),
  );
});

test('the variance of an answer is above zero wherever it is known', () => {
  fc.assert(
    fc.property(sample, ({ definition, counts }) => {
      const variance = answerVariance(counts, definition);
      if (variance === null) expect(score(counts, definition)?.n ?? 0).toBeLessThan(2);
      else expect(variance).toBeGreaterThan(0);
    }),
  );
});
