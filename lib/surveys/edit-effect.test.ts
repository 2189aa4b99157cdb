import { describe, expect, test } from 'vitest';
import { readContent, type SurveyContent } from './content';
import { addFollowUp, setLink, setText, tidyContent } from './content-edit';
import { surveyEditEffect } from './edit-effect';
import type { Question } from './question';

const question: Question = {
  question: 'How easy was it?',
  scale: { min: 1, max: 5, direction: 'ease' },
  drawing: 'numbers',
  lowLabel: 'Very difficult',
  highLabel: 'Very easy',
  method: null,
};
const plain = readContent({});

function effect(content: SurveyContent, hasAnswers = true, change: Partial<Question> = {}) {
  const after = { question: { ...question, ...change }, content };
  return surveyEditEffect({ question, content: plain }, after, hasAnswers);
}

describe('a new version is made of', () => {
  test.each([
    ['a further question', addFollowUp(plain)],
    ['a translation', setText(plain, 'pl', { part: 'question' }, 'Jak łatwe to było?')],
    ['the words above the comment', setText(plain, 'en', { part: 'comment', band: 'low' }, 'Why?')],
    ['no comment any more', { ...plain, asksComment: false }],
  ])('%s', (_what, content) => {
    expect(effect(content)).toBe('break');
    expect(effect(content, false)).toBe('in-place');
  });
});

describe('is replaced in place', () => {
  test.each([
    ['the thanks', setText(plain, 'en', { part: 'thanksText', band: 'low' }, 'Sorry.')],
    ['a link', setLink(plain, 'high', { label: 'Review', url: 'https://a.example' })],
    ['the mail', setText(plain, 'en', { part: 'mailSubject' }, 'One question')],
    ['the offer of a call', { ...plain, asksCallBack: false }],
  ])('%s', (_what, content) => {
    expect(effect(content)).toBe('in-place');
  });
});

test('the scale counts more than anything', () => {
  const scale = { min: 1, max: 7, direction: 'ease' } as const;
  expect(effect(addFollowUp(plain), true, { scale })).toBe('new-series');
});

test('nothing changed is nothing, whatever the order of keys', () => {
  const written = setText(plain, 'en', { part: 'mailSubject' }, 'One question');
  const stored: SurveyContent = JSON.parse(
    JSON.stringify({ texts: written.texts, language: 'en', asksComment: true, asksCallBack: true }),
  );
  const after = { question, content: tidyContent(readContent(stored)) };
  expect(surveyEditEffect({ question, content: tidyContent(written) }, after, true)).toBe('none');
  expect(effect(tidyContent(plain))).toBe('none');
});
