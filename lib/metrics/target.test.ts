import { describe, expect, test } from 'vitest';
import { targetFault } from '@/lib/marks/target-fault';
import { probabilityWords } from '@/lib/words/figures';
import { say } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';
import { change } from './change';
import { changeSentence } from './change-words';
import { definition } from './definition';
import { score } from './score';
import { scoreCounts } from './score-counts';
import { againstTarget, setLevels, type TargetValues } from './target';
import { targetFlag, targetSentence } from './target-words';

const t = wordsIn('en');

const found = definition('ces', { min: 1, max: 7, direction: 'ease' }, 'mean');
if (!found) throw new Error('CES has a mean');
const ces = found;

const target = (
  required: number | null,
  good: number | null = null,
  excellent: number | null = null,
): TargetValues => ({ required, good, excellent });
const of = (by: Record<number, number>) => score(scoreCounts(by), ces);
/** Mean 5.00, interval about 4.9–5.1. */
const five = of({ 4: 100, 5: 200, 6: 100 });

test('levels that are not set are none', () => {
  expect(setLevels(target(null, 5.5))).toEqual([{ level: 'good', value: 5.5 }]);
});

describe('againstTarget', () => {
  test.each([
    [5.5, 'missed'],
    [5.05, 'open'],
    [5, 'open'],
    [4.95, 'open'],
    [4.5, 'reached'],
  ] as const)('a score of 5.00 against %d is %s', (required, verdict) => {
    expect(againstTarget(five, target(required))?.verdict).toBe(verdict);
  });

  test('the verdict is about the easiest level; what it has and what comes next are told too', () => {
    const standing = againstTarget(five, target(4, 4.5, 6));
    expect(standing).toMatchObject({
      of: { level: 'required', value: 4 },
      gap: 1,
      verdict: 'reached',
      has: { level: 'good' },
      next: { level: 'excellent' },
    });
  });

  test('under 30 answers nothing is said but the gap', () => {
    expect(againstTarget(of({ 5: 29 }), target(7))).toMatchObject({ verdict: 'too-few', gap: -2 });
  });

  test('a level on the edge of the interval: at the lower end it is reached, at the upper one open', () => {
    const score = { value: 5, n: 30, interval: { low: 4.75, high: 5.25 } };
    expect(againstTarget(score, target(4.75))?.verdict).toBe('reached');
    expect(againstTarget(score, target(5.25))?.verdict).toBe('open');
    expect(againstTarget(score, target(5.25), true)?.verdict).toBe('reached');
    expect(againstTarget(score, target(4.75), true)?.verdict).toBe('open');
    expect(againstTarget(score, target(5), true)).toMatchObject({ has: { value: 5 }, next: null });
    expect(againstTarget({ ...score, interval: null }, target(3))?.verdict).toBe('too-few');
  });

  test('without answers or levels there is no standing', () => {
    expect(againstTarget(of({}), target(5))).toBeNull();
    expect(againstTarget(five, target(null))).toBeNull();
  });

  test('where low is good, above the level is missed', () => {
    const churn = { value: 4, n: 500, interval: { low: 3.5, high: 4.5 } };
    expect(againstTarget(churn, target(3), true)).toMatchObject({ verdict: 'missed', has: null });
    expect(againstTarget(churn, target(5, 3), true)).toMatchObject({
      verdict: 'reached',
      next: { level: 'good', value: 3 },
    });
  });
});

describe('targetFault', () => {
  test.each([
    ['nothing set', target(null), [1, 7], false, 'required'],
    ['outside the scale', target(5, 8), [1, 7], false, 'good'],
    ['below what a net score can be', target(-101), [-100, 100], false, 'required'],
    ['good easier than required', target(6, 5), [1, 7], false, 'good'],
    ['excellent easier than required', target(6, null, 5), [1, 7], false, 'excellent'],
    ['low is good and good is higher', target(3, 4), [0, 100], true, 'good'],
  ] as const)('%s', (_, values, range, isLowGood, level) => {
    expect(targetFault(values, range, isLowGood)?.level).toBe(level);
  });

  test.each([
    [target(5.5), [1, 7], false],
    [target(1, 7, 7), [1, 7], false],
    [target(-100, 0, 100), [-100, 100], false],
    [target(5, 3, 2), [0, 100], true],
    [target(5, 5), [0, 100], true],
  ] as const)('nothing is wrong with %j', (values, range, isLowGood) => {
    expect(targetFault(values, range, isLowGood)).toBeNull();
  });
});

describe('words', () => {
  test('of a target', () => {
    const said = (values: TargetValues, by = five) => {
      const standing = againstTarget(by, values);
      return standing && by && targetSentence(t, standing, by.value, ces);
    };
    expect(said(target(5.5))).toBe(
      'Target missed: 5.00 is 0.50 below the required 5.50, more than chance.',
    );
    expect(said(target(5.05))).toBe(
      'Target open: 5.00 is 0.05 below the required 5.05, within noise.',
    );
    expect(said(target(4.95))).toBe(
      'Target open: 5.00 is 0.05 above the required 4.95, within noise.',
    );
    expect(said(target(4))).toBe('Target reached: 5.00 is 1.00 above the required 4.00.');
    expect(said(target(4, 4.5, 6))).toBe(
      'Target reached: 5.00 is 1.00 above the required 4.00. 1.00 short of excellent 6.00.',
    );
    expect(said(target(4, 4.5))).toBe(
      'Target reached: 5.00 is 1.00 above the required 4.00. That is good.',
    );
    expect(said(target(5), of({ 5: 10 }))).toBe(
      'Target: 5.00 is on the required 5.00, on too few answers to say more.',
    );
  });

  test('of what is wrong with a target', () => {
    const wrong = (...given: Parameters<typeof targetFault>) => {
      const fault = targetFault(...given);
      return fault && say(t, fault.said);
    };
    expect(wrong(target(null), [1, 7])).toBe('Set at least one of the three.');
    expect(wrong(target(-101), [-100, 100])).toBe(
      'The figure lies between −100 and 100, so −101 cannot be reached.',
    );
    expect(wrong(target(6, 5), [1, 7])).toBe(
      '“good” is easier to reach than “required”. It cannot be below 6.',
    );
    expect(wrong(target(3, null, 4), [0, 100], true)).toBe(
      '“excellent” is easier to reach than “required”. Lower is better, so it cannot be above 3.',
    );
  });

  test('only a target that is surely missed is a warning', () => {
    const flags = [5.5, 5.05, 4].map((level) => {
      const standing = againstTarget(five, target(level));
      return standing && targetFlag(t, standing);
    });
    expect(flags).toEqual(['target missed', null, null]);
  });

  test('of a change', () => {
    const said = (now: Record<number, number>, before: Record<number, number>) =>
      changeSentence(t, change(scoreCounts(now), scoreCounts(before), ces), ces);
    expect(said({ 4: 100, 5: 200 }, { 5: 200, 6: 100 })).toBe(
      'CES fell 0.67 (5.33 → 4.67); real change, p < 0.001.',
    );
    expect(said({ 4: 100, 5: 200, 6: 102 }, { 4: 100, 5: 200, 6: 100 })).toMatch(
      /^CES rose 0\.00 \(5\.00 → 5\.00\); within noise: ± 0\.\d\d\.$/,
    );
    expect(said({ 5: 40 }, { 5: 40 })).toMatch(/^CES did not move \(5\.00 → 5\.00\); within noise/);
    expect(said({ 5: 10 }, { 6: 40 })).toBe(
      'CES fell 1.00 (6.00 → 5.00); too few answers to judge that.',
    );
    expect(changeSentence(t, null, ces)).toBeNull();
  });

  test('of a probability', () => {
    const all = [0.0004, 0.001, 0.004, 0.0456, 0.1, 0.42];
    expect(all.map((one) => probabilityWords(t, one))).toEqual([
      'p < 0.001',
      'p = 0.001',
      'p = 0.004',
      'p = 0.046',
      'p = 0.10',
      'p = 0.42',
    ]);
  });
});
