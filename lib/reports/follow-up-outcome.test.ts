import { describe, expect, test } from 'vitest';
import { definition } from '@/lib/metrics/definition';
import { scoreCounts } from '@/lib/metrics/score-counts';
import { wordsIn } from '@/lib/words/words-in';
import { churnOutcome, scoreOutcome } from './follow-up-outcome';
import { outcomeDifference, outcomeValue, outcomeVerdict } from './outcome-words';

const t = wordsIn('en');

const ces = definition('ces', { min: 1, max: 7, direction: 'ease' }, null);
if (!ces) throw new Error('CES is measured on 1–7');

describe('the next score', () => {
  test('too few say how many more are needed', () => {
    const outcome = scoreOutcome(t, 'ces', ces, {
      called: scoreCounts({ 6: 12 }),
      others: scoreCounts({ 5: 84 }),
    });
    expect(outcome).toMatchObject({ verdict: 'too-few', needed: 18, interval: null });
    expect(outcomeVerdict(t, outcome)).toBe(
      'Too few to judge: 18 more customers called are needed.',
    );
  });

  test('nobody is no number', () => {
    const outcome = scoreOutcome(t, 'ces', ces, {
      called: scoreCounts({}),
      others: scoreCounts({ 5: 9 }),
    });
    expect(outcome).toMatchObject({ difference: null, verdict: 'too-few', needed: 30 });
    expect(outcomeDifference(t, outcome)).toBe('–');
    expect(outcomeValue(t, outcome, outcome.value.called)).toBe('–');
  });

  test('a real difference is an association and no more', () => {
    const outcome = scoreOutcome(t, 'ces', ces, {
      called: scoreCounts({ 4: 20, 5: 20, 6: 40 }),
      others: scoreCounts({ 2: 40, 3: 40, 4: 20 }),
    });
    expect(outcome).toMatchObject({
      verdict: 'real',
      better: true,
      n: { called: 80, others: 100 },
    });
    expect(outcomeVerdict(t, outcome)).toBe('Being called is associated with a higher score.');
  });
});

describe('who left', () => {
  test('56 of 70 less 48 of 80 is Newcombe’s own example: 0.0524 to 0.3339', () => {
    const outcome = churnOutcome(t, {
      called: { left: 56, paying: 70 },
      others: { left: 48, paying: 80 },
    });
    expect(outcome.interval?.low).toBeCloseTo(0.0524, 4);
    expect(outcome.interval?.high).toBeCloseTo(0.3339, 4);
    expect(outcome).toMatchObject({ verdict: 'real', better: false });
    expect(outcomeDifference(t, outcome)).toBe('+20.0 pt (5.2 to 33.4)');
    expect(outcomeVerdict(t, outcome)).toBe('Being called is associated with more leaving.');
  });

  test('what chance can do is noise', () => {
    const outcome = churnOutcome(t, {
      called: { left: 4, paying: 60 },
      others: { left: 6, paying: 60 },
    });
    expect(outcome).toMatchObject({ verdict: 'noise', needed: null });
    expect(outcomeDifference(t, outcome)).toMatch(/^−3.3 pt/);
  });
});
