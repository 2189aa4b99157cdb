import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change } from '@/lib/metrics/change';
import { type Definition, definition, type MetricId } from '@/lib/metrics/definition';
import { responseRate, responseRateChange } from '@/lib/metrics/response-rate';
import type { Scale } from '@/lib/metrics/scale';
import { score } from '@/lib/metrics/score';
import { noCounts, type ScoreCounts, scoreCounts } from '@/lib/metrics/score-counts';
import { wordsIn } from '@/lib/words/words-in';
import { type AlertRule, alertRule, judge, ruleWords, type Seen } from './alert-rule';

const t = wordsIn('en');

const ease: Scale = { min: 1, max: 7, direction: 'ease' };
const effort: Scale = { min: 1, max: 7, direction: 'effort' };

function defined(metric: MetricId, scale: Scale): Definition {
  const found = definition(metric, scale, null);
  if (!found) throw new Error('no such definition');
  return found;
}

function seen(now: ScoreCounts, before: ScoreCounts, scale = ease, more: Partial<Seen> = {}): Seen {
  const ces = defined('ces', scale);
  return {
    metric: 'ces',
    definition: ces,
    score: score(now, ces),
    change: change(now, before, ces),
    signal: null,
    target: null,
    rate: null,
    rateChange: null,
    ...more,
  };
}

const easy = scoreCounts({ 7: 60, 6: 40 });
const hard = scoreCounts({ 2: 60, 3: 40 });
const below: AlertRule = { kind: 'threshold', side: 'below', value: 5 };

describe('a threshold', () => {
  test('below: goes off beneath it, says which way that is, and whether it is sure', () => {
    const found = judge(t, below, seen(hard, easy), 30);
    expect(found).toMatchObject({ fires: true, isGood: false });
    expect(found.sentence).toMatch(
      /^CES is 2\.40 \(95 %: 2\.\d\d–2\.\d\d\), below 5: harder for customers than the bound you set\.$/,
    );
    expect(judge(t, below, seen(easy, hard), 30).fires).toBe(false);
  });

  test('above: good news', () => {
    const found = judge(t, { kind: 'threshold', side: 'above', value: 6.5 }, seen(easy, hard), 30);
    expect(found).toMatchObject({ fires: true, isGood: true });
    expect(found.sentence).toContain('above 6.5: easier for customers');
  });

  test('says so where the interval reaches the bound', () => {
    const rule: AlertRule = { kind: 'threshold', side: 'below', value: 6.61 };
    expect(judge(t, rule, seen(easy, hard), 30).sentence).toContain('may be chance');
  });

  test('on a scale of effort more is harder, and the value is turned round first', () => {
    const found = judge(t, below, seen(scoreCounts({ 6: 60, 7: 40 }), easy, effort), 30);
    expect(found).toMatchObject({ fires: true, isGood: false });
  });

  test('at the bound itself it keeps quiet', () => {
    const six = scoreCounts({ 6: 50 });
    for (const side of ['above', 'below'] as const) {
      expect(judge(t, { kind: 'threshold', side, value: 6 }, seen(six, six), 1).fires).toBe(false);
    }
  });
});

describe('a target', () => {
  const rule: AlertRule = { kind: 'target', level: 'required' };
  test('is missed where the whole interval is under it', () => {
    expect(judge(t, rule, seen(hard, easy, ease, { target: 5 }), 30)).toMatchObject({
      fires: true,
      isGood: false,
    });
  });
  test('is not missed by chance, when reached, or where there is none', () => {
    expect(judge(t, rule, seen(easy, hard, ease, { target: 6.61 }), 30).sentence).toContain(
      'no more than chance',
    );
    expect(judge(t, rule, seen(easy, hard, ease, { target: 6 }), 30).sentence).toContain(
      'is reached',
    );
    expect(judge(t, rule, seen(easy, hard), 30).sentence).toContain('No required target');
  });
});

describe('a drop', () => {
  const rule: AlertRule = { kind: 'drop' };
  test('goes off where it is real', () => {
    const found = judge(t, rule, seen(hard, easy), 30);
    expect(found.fires).toBe(true);
    expect(found.sentence).toBe(
      'CES fell 4.20 (6.60 → 2.40); real change, p < 0.001: harder for customers than before.',
    );
  });
  test('a rise is no drop, on scales of effort neither', () => {
    expect(judge(t, rule, seen(easy, hard), 30).fires).toBe(false);
    expect(judge(t, rule, seen(hard, easy, effort), 30).fires).toBe(false);
    expect(judge(t, rule, seen(easy, hard, effort), 30).fires).toBe(true);
  });
  test('noise, too few, nothing before and no change keep quiet', () => {
    const almost = scoreCounts({ 7: 59, 6: 41 });
    expect(judge(t, rule, seen(almost, easy), 30).sentence).toContain('within noise');
    expect(judge(t, rule, seen(scoreCounts({ 1: 5 }), easy), 1).sentence).toContain('too few');
    expect(judge(t, rule, seen(easy, noCounts), 1).sentence).toContain('nothing to compare');
    expect(judge(t, rule, seen(easy, easy), 1).sentence).toContain('held at');
  });
});

describe('a signal', () => {
  const rule: AlertRule = { kind: 'signal' };
  const signal = {
    isLast: true,
    side: 'below',
    since: '2026-03-02',
    sentence: () => 'Signal.',
  } as const;
  test('goes off for the last point, once for it', () => {
    expect(judge(t, rule, seen(hard, easy, ease, { signal }), 30)).toEqual({
      fires: true,
      sentence: 'Signal.',
      isGood: false,
      occasion: '2026-03-02',
    });
  });
  test('not for one that is over', () => {
    const over = { ...signal, isLast: false };
    expect(judge(t, rule, seen(hard, easy, ease, { signal: over }), 30).fires).toBe(false);
    expect(judge(t, rule, seen(hard, easy), 30).fires).toBe(false);
  });
});

describe('a response rate', () => {
  const asked = (now: [number, number], before: [number, number]) => {
    const [rate, earlier] = [now, before].map(([delivered, answered]) =>
      responseRate({ delivered, answered }),
    );
    return seen(easy, easy, ease, {
      rate: rate ?? null,
      rateChange: responseRateChange(rate ?? null, earlier ?? null),
    });
  };
  const rule: AlertRule = { kind: 'response-rate', least: 20 };
  test('collapses below its bound, or by falling', () => {
    expect(judge(t, rule, asked([1000, 100], [1000, 100]), 30).sentence).toContain('below 20 %');
    const fell = judge(
      t,
      { kind: 'response-rate', least: null },
      asked([1000, 100], [1000, 250]),
      30,
    );
    expect(fell.fires).toBe(true);
    expect(fell.sentence).toContain('15.0 pt less');
  });
  test('keeps quiet where the bound is within its interval, it rose, or nobody was reached', () => {
    expect(judge(t, rule, asked([100, 19], [100, 19]), 30).fires).toBe(false);
    expect(
      judge(t, { kind: 'response-rate', least: null }, asked([1000, 250], [1000, 100]), 30).fires,
    ).toBe(false);
    expect(judge(t, rule, asked([0, 0], [100, 50]), 0).fires).toBe(false);
  });
  test('counts people reached, not answers', () => {
    expect(judge(t, rule, asked([29, 1], [100, 50]), 30).sentence).toBe(
      'Reached: 29; it is judged from 30 on.',
    );
  });
});

const anyCounts = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 7, maxLength: 7 })
  .map((cells) => scoreCounts(Object.fromEntries(cells.map((n, at) => [at + 1, n]))));
const anyRule: fc.Arbitrary<AlertRule> = fc.oneof(
  fc.record({
    kind: fc.constant('threshold' as const),
    side: fc.constantFrom('above' as const, 'below' as const),
    value: fc.integer({ min: 1, max: 7 }),
  }),
  fc.constant<AlertRule>({ kind: 'drop' }),
  fc.constant<AlertRule>({ kind: 'target', level: 'good' }),
);

test('with too few answers nothing ever goes off, and bad news is never called good', () => {
  fc.assert(
    fc.property(
      anyRule,
      anyCounts,
      anyCounts,
      fc.integer({ min: 1, max: 500 }),
      (rule, now, before, least) => {
        const what = seen(now, before, ease, { target: 5 });
        const found = judge(t, rule, what, least);
        expect(found.sentence).toMatch(/\.$/);
        if ((what.score?.n ?? 0) < least) expect(found.fires).toBe(false);
        if (found.fires && rule.kind !== 'threshold') expect(found.isGood).toBe(false);
        if (found.fires && rule.kind === 'threshold')
          expect(found.isGood).toBe(rule.side === 'above');
      },
    ),
  );
});

test('rules in words, and what is none is refused', () => {
  expect(ruleWords(t, below)).toBe('Below 5');
  expect(ruleWords(t, { kind: 'threshold', side: 'above', value: -4.5 })).toBe('Above −4.5');
  expect(ruleWords(t, { kind: 'response-rate', least: 12.5 })).toContain('below 12.5 %');
  expect(ruleWords(t, { kind: 'response-rate', least: null })).toBe('Response rate falls');
  expect(ruleWords(t, { kind: 'target', level: 'good' })).toBe('Misses its good target');
  expect(alertRule.safeParse({ kind: 'threshold', side: 'below' }).success).toBe(false);
  expect(alertRule.safeParse({ kind: 'mood' }).success).toBe(false);
});
