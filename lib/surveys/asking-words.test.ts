import { expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { askingState, missingForAsking } from './asking-words';
import { readRules } from './delivery-rules';

const t = wordsIn('en');
const asking = { surveyId: 's', channelId: null, rules: readRules({ isOn: true }) };
const survey = { name: 'Effort', state: 'live', isArchived: false } as const;
const ground = { eventKey: 'case.solved', survey, isArchived: false, hasMailServer: true };

test('a touchpoint with all it needs lacks nothing', () => {
  expect(missingForAsking(t, asking, ground)).toEqual([]);
  expect(askingState(asking, ground)).toBe('on');
});

test('one that is switched off lacks nothing either', () => {
  const off = { ...asking, rules: readRules({}) };
  expect(missingForAsking(t, off, { ...ground, survey: null, eventKey: null })).toEqual([]);
  expect(askingState(off, ground)).toBe('off');
});

test.each([
  [{ survey: null }, 'It has no survey to ask.'],
  [{ survey: { ...survey, state: 'draft' as const } }, 'The survey “Effort” is a draft still.'],
  [{ survey: { ...survey, state: 'paused' as const } }, 'The survey “Effort” is paused.'],
  [{ survey: { ...survey, isArchived: true } }, 'The survey “Effort” is archived.'],
  [{ eventKey: null }, 'It has no event key, so no event finds it.'],
  [{ isArchived: true }, 'The touchpoint is archived, so it asks nobody.'],
])('%o is pointed out', (change, sentence) => {
  expect(missingForAsking(t, asking, { ...ground, ...change })).toEqual([sentence]);
  expect(askingState(asking, { ...ground, ...change })).toBe('idle');
});

test('without a mail server questions wait, and asking is on all the same', () => {
  const without = { ...ground, hasMailServer: false };
  expect(missingForAsking(t, asking, without)).toEqual([
    'No mail server is set: questions wait in the outbox until there is one.',
  ]);
  expect(askingState(asking, without)).toBe('on');
});
