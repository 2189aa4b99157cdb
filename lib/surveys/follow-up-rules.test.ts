import { describe, expect, test } from 'vitest';
import { inOrder, matchingRule, type RuledAnswer, ruleKey } from './follow-up-rules';
import { type FollowUpRule, readProgramme } from './programme';

function rules(...given: Partial<FollowUpRule>[]): readonly FollowUpRule[] {
  return readProgramme({ followUpRules: given.map((rule) => ({ band: 'low', ...rule })) })
    .followUpRules;
}

const support = '0197a3c4-1111-7222-8333-444455556666';
const signup = '0197a3c4-2222-7222-8333-444455556666';
const answer: RuledAnswer = { band: 'low', touchpointId: support, stake: 12_000 };

describe('matchingRule', () => {
  test.each([
    ['its band', {}, answer, true],
    ['another band', { band: 'middle' as const }, answer, false],
    ['its touchpoint', { touchpointId: support }, answer, true],
    ['another touchpoint', { touchpointId: signup }, answer, false],
    ['just enough at stake', { leastStake: 12_000 }, answer, true],
    ['too little at stake', { leastStake: 12_001 }, answer, false],
    ['nobody knows the stake', { leastStake: 1 }, { ...answer, stake: null }, false],
    ['nobody knows the stake, nor is it asked', {}, { ...answer, stake: null }, true],
    [
      'a least stake of nothing wants it known',
      { leastStake: 0 },
      { ...answer, stake: null },
      false,
    ],
  ])('%s', (_, rule, given, isFound) => {
    expect(matchingRule(rules(rule), given) !== null).toBe(isFound);
  });

  test('the first that fits decides', () => {
    const found = matchingRule(
      rules({ touchpointId: signup, dueHours: 4 }, { dueHours: 24 }, { dueHours: 72 }),
      answer,
    );
    expect(found?.dueHours).toBe(24);
  });

  test('no rules open nothing', () => {
    expect(matchingRule([], answer)).toBeNull();
  });
});

test('the most particular rule comes first', () => {
  const given = rules(
    { dueHours: 1 },
    { dueHours: 2, leastStake: 100 },
    { dueHours: 3, touchpointId: support },
    { dueHours: 4, leastStake: 500 },
  );
  expect(inOrder(given).map(({ dueHours }) => dueHours)).toEqual([3, 4, 2, 1]);
  expect(new Set(given.map(ruleKey)).size).toBe(4);
});
