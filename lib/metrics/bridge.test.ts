import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionWords } from '@/lib/words/definition-words';
import { wordsIn } from '@/lib/words/words-in';
import { answerVariance } from './answer-variance';
import {
  bridgedChange,
  bridgedScore,
  bridgedVariance,
  bridgeRange,
  type ScaleCounts,
} from './bridge';
import { bridgeDefinition, isBridge } from './bridge-definition';
import { change } from './change';
import { clip, t95, z95 } from './confidence';
import { defined, scaleOf } from './fixtures';
import { orient, type Scale, scaleKey } from './scale';
import { score } from './score';
import { noCounts, scoreCounts } from './score-counts';

const t = wordsIn('en');

const keys = ['1-3-ease', '1-5-ease', '1-5-effort', '1-7-ease', '1-10-effort'] as const;

const on = (key: string, by: Record<number, number>): ScaleCounts => ({
  definition: defined('ces', key),
  counts: scoreCounts(by),
});

/** Answers on one scale: often none, one, or all at one point. */
const part = fc.constantFrom(...keys).chain((key) => {
  const { min, max } = scaleOf(key);
  const count = fc.oneof(fc.constant(0), fc.constant(1), fc.nat(40));
  return fc
    .array(count, { minLength: max - min + 1, maxLength: max - min + 1 })
    .map((all) => on(key, Object.fromEntries(all.map((n, at) => [min + at, n]))));
});
const parts = fc.array(part, { minLength: 1, maxLength: 4 });

/** Where every single answer lies between the ends of its scale, good end up. */
function everyAnswer(all: readonly ScaleCounts[]): number[] {
  return all.flatMap(({ definition: { scale }, counts }) =>
    orient(counts, scale).flatMap((n, x) =>
      Array.from({ length: n }, () => (100 * (x - scale.min)) / (scale.max - scale.min)),
    ),
  );
}

describe('bridgedScore', () => {
  test('one answer each, 3 of 1–5 (50) and 7 of 1–7 (100), is 75', () => {
    const found = bridgedScore([on('1-5-ease', { 3: 1 }), on('1-7-ease', { 7: 1 })]);
    expect(found).toMatchObject({ value: 75, n: 2 });
    expect(found?.bands).toEqual({ negative: 0, neutral: 1, positive: 1 });
  });

  test('CSAT of 3, 5 and 10 points', () => {
    const csat = (key: string, by: Record<number, number>) => ({
      definition: defined('csat', key),
      counts: scoreCounts(by),
    });
    // 10 × 50, 20 × 75 and 30 × 100: (500 + 1,500 + 3,000) ÷ 60.
    const found = bridgedScore([
      csat('1-3-ease', { 2: 10 }),
      csat('1-5-ease', { 4: 20 }),
      csat('1-10-ease', { 10: 30 }),
    ]);
    expect(found?.value).toBeCloseTo(250 / 3, 12);
    expect(found?.n).toBe(60);
  });

  test('where high is hard, answers are reversed first', () => {
    expect(bridgedScore([on('1-5-effort', { 1: 3 })])?.value).toBe(100);
  });

  test('no answers, no score', () => {
    expect(bridgedScore([])).toBeNull();
    expect(bridgedScore([{ definition: defined('ces', '1-5-ease'), counts: noCounts }])).toBeNull();
  });

  test('of one scale alone is its own POMP, with everything that belongs to it', () => {
    fc.assert(
      fc.property(part, ({ definition, counts }) => {
        const own = score(counts, definedPomp(definition.scale));
        const found = bridgedScore([{ definition, counts }]);
        expect(found?.n).toBe(own?.n);
        expect(found?.bands).toEqual(own?.bands);
        if (!found || !own) return;
        expect(found.value).toBeCloseTo(own.value, 9);
        expect(found.interval?.low ?? -1).toBeCloseTo(own.interval?.low ?? -1, 8);
        expect(found.interval?.high ?? -1).toBeCloseTo(own.interval?.high ?? -1, 8);
        expect(found.standardError ?? -1).toBeCloseTo(own.standardError ?? -1, 8);
      }),
    );
  });

  test('is a mixture: the scales’ own values, each as often as it was answered', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const own = all.flatMap((one) => bridgedScore([one]) ?? []);
        const found = bridgedScore(all);
        const n = own.reduce((sum, one) => sum + one.n, 0);
        expect(found?.n ?? 0).toBe(n);
        if (!found) return;
        const weighted = own.reduce((sum, one) => sum + one.n * one.value, 0) / n;
        expect(found.value).toBeCloseTo(weighted, 9);
        expect(found.value).toBeGreaterThanOrEqual(Math.min(...own.map((one) => one.value)) - 1e-9);
        expect(found.value).toBeLessThanOrEqual(Math.max(...own.map((one) => one.value)) + 1e-9);
        const { negative, neutral, positive } = found.bands;
        expect(negative + neutral + positive).toBe(n);
      }),
    );
  });

  test('is the mean of every single answer with the t interval of all of them', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const answers = everyAnswer(all);
        const found = bridgedScore(all);
        const n = answers.length;
        if (!found || n < 2) return;
        const mean = answers.reduce((sum, one) => sum + one, 0) / n;
        const squares = answers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
        expect(found.value).toBeCloseTo(mean, 8);
        if (new Set(answers).size === 1) return;
        const error = Math.sqrt(squares / (n - 1) / n);
        expect(found.standardError).toBeCloseTo(error, 8);
        const arm = t95(n - 1) * error;
        const { low, high } = clip({ low: mean - arm, high: mean + arm }, bridgeRange);
        expect(found.interval?.low).toBeCloseTo(low, 7);
        expect(found.interval?.high).toBeCloseTo(high, 7);
      }),
    );
  });

  test('mirrors: with every scale turned round it lies as far from the other end', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const turned = all.map(({ definition, counts }) => ({
          definition,
          counts: orient(counts, { ...definition.scale, direction: 'effort' }),
        }));
        const [found, back] = [bridgedScore(all), bridgedScore(turned)];
        if (!found || !back) return;
        expect(found.value + back.value).toBeCloseTo(100, 8);
        if (found.interval && back.interval) {
          expect(found.interval.low + back.interval.high).toBeCloseTo(100, 7);
        }
      }),
    );
  });

  test('answers that are all alike are no certainty, whatever their scales', () => {
    const found = bridgedScore([on('1-5-ease', { 5: 6 }), on('1-7-ease', { 7: 4 })]);
    const unseen = z95 ** 2 / (10 + z95 ** 2);
    expect(found).toMatchObject({ value: 100, standardError: null, interval: { high: 100 } });
    expect(found?.interval?.low).toBeCloseTo(100 * (1 - unseen), 9);
    // A third of the way on both, where the quotient has no end.
    const third = bridgedScore([on('1-7-ease', { 3: 7 }), on('1-10-effort', { 7: 9 })]);
    expect(third?.standardError).toBeNull();
  });

  test('one answer has no interval; one off its scale is a bug', () => {
    expect(bridgedScore([on('1-7-ease', { 4: 1 })])?.interval).toBeNull();
    expect(() => bridgedScore([on('1-5-ease', { 6: 1 })])).toThrow(RangeError);
  });
});

describe('bridgedChange', () => {
  test('of one scale alone is the change of its POMP', () => {
    fc.assert(
      fc.property(part, part, ({ definition, counts }, other) => {
        const before = definition.scale === other.definition.scale ? other.counts : counts;
        const own = change(counts, before, definedPomp(definition.scale));
        const found = bridgedChange([{ definition, counts }], [{ definition, counts: before }]);
        expect(found?.verdict).toBe(own?.verdict);
        expect(found?.difference ?? 0).toBeCloseTo(own?.difference ?? 0, 8);
        expect(found?.p ?? -1).toBeCloseTo(own?.p ?? -1, 8);
      }),
    );
  });

  test('is tested only where both sides have answers enough', () => {
    const now = [on('1-5-ease', { 2: 20 }), on('1-7-ease', { 2: 20 })];
    const before = [on('1-5-ease', { 4: 20, 5: 20 }), on('1-7-ease', { 6: 20, 7: 20 })];
    expect(bridgedChange(now, before)).toMatchObject({ verdict: 'real', better: false });
    const few = [on('1-5-ease', { 4: 20 }), on('1-7-ease', { 6: 9 })];
    expect(bridgedChange(now, few)).toMatchObject({
      verdict: 'too-few',
      needed: 1,
      shorter: 'before',
    });
    expect(bridgedChange(now, [])).toBeNull();
  });
});

describe('bridgedVariance', () => {
  test('is that of the POMP, never 0, and unknown of one answer', () => {
    const { definition, counts } = on('1-7-ease', { 3: 5, 6: 9 });
    const own = answerVariance(counts, definedPomp(definition.scale)) ?? 0;
    expect(bridgedVariance([{ definition, counts }])).toBeCloseTo(own, 8);
    expect(bridgedVariance([on('1-5-ease', { 5: 6 }), on('1-7-ease', { 7: 4 })])).toBeGreaterThan(
      0,
    );
    expect(bridgedVariance([on('1-5-ease', { 5: 1 })])).toBeNull();
    expect(bridgedVariance([])).toBeNull();
  });
});

describe('bridgeDefinition', () => {
  test('says that it is approximate and which scales it bridges', () => {
    const found = bridgeDefinition('ces', [scaleOf('1-7-ease'), scaleOf('1-5-effort')]);
    expect(isBridge(found)).toBe(true);
    expect({ ...found, ...definitionWords(t, found) }).toMatchObject({
      caption: 'approximate: 1–7 and 1–5 reversed bridged by POMP, 0–100',
      formula:
        'Σ (x − min) ÷ (max − min) ÷ n × 100, each answer on its own scale, max − x where high = hard',
      unit: 'pomp',
      range: [0, 100],
    });
    const three = ['1-3-ease', '1-5-ease', '1-10-ease'].map(scaleOf);
    expect(definitionWords(t, bridgeDefinition('csat', three)).caption).toBe(
      'approximate: 1–3, 1–5 and 1–10 bridged by POMP, 0–100',
    );
    expect(isBridge(defined('ces', '1-7-ease', 'pomp'))).toBe(false);
  });

  test('of one scale it is not approximate', () => {
    const found = bridgeDefinition('csat', [scaleOf('1-5-ease')]);
    const { caption, formula } = definitionWords(t, found);
    expect(caption).toBe('POMP, 0–100 of 1–5, the only scale with answers');
    expect(formula).toBe('Σ (x − min) ÷ (max − min) ÷ n × 100, each answer on its own scale');
  });

  test('nobody answers on 0–100, so its answers cannot be added up by mistake', () => {
    const bridge = bridgeDefinition('ces', [scaleOf('1-7-ease')]);
    expect(() => score(scoreCounts({ 3: 2 }), bridge)).toThrow('nobody answers on 0–100');
    expect(() => score(noCounts, bridge)).toThrow(RangeError);
  });

  test('needs a scale on which the metric is measured', () => {
    expect(() => bridgeDefinition('ces', [])).toThrow(RangeError);
    expect(() => bridgeDefinition('nps', [scaleOf('1-7-ease')])).toThrow(RangeError);
  });
});

function definedPomp(scale: Scale) {
  return defined('ces', scaleKey(scale), 'pomp');
}
