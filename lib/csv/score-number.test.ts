import { expect, test } from 'vitest';
import { likertScale } from './likert-words';
import { scoreNumber } from './score-number';

test.each([
  ['7', 7],
  ['7.0', 7],
  ['7,0', 7],
  ['6,5', 6.5],
  ['7 - Strongly agree', 7],
  ['7: strongly agree', 7],
  ['7 (strongly agree)', 7],
  ['10 – Extremely likely', 10],
  ['Not at all likely - 0', 0],
  ['Extremely likely (10)', 10],
  ['1 - 2 times', null],
  ['1 - 2', null],
  ['Agree', null],
  ['5 stars', null],
  ['=5', null],
  ['', null],
])('“%s” says the number %s', (text, number) => {
  expect(scoreNumber(text)).toBe(number);
});

test.each([
  [['Good', 'Bad'], { min: 0, max: 1, values: { Good: 1, Bad: 0 } }],
  [['👍', '👎'], { min: 0, max: 1, values: { '👍': 1, '👎': 0 } }],
  [['Great', 'Okay', 'Bad'], { min: 1, max: 3, values: { Great: 3, Okay: 2, Bad: 1 } }],
  [
    ['Somewhat agree', 'Disagree', 'Strongly  Agree'],
    { min: 1, max: 7, values: { 'Somewhat agree': 5, Disagree: 2, 'Strongly  Agree': 7 } },
  ],
  [
    ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'],
    { min: 1, max: 5, values: { Neutral: 3, 'Strongly agree': 5 } },
  ],
])('%j are points of a scale', (words, scale) => {
  expect(likertScale(words)).toMatchObject(scale);
});

test.each([
  ['a word of no scale', ['Agree', 'Disagree', 'Perhaps']],
  ['words that five points have and seven', ['Agree', 'Disagree']],
  ['one word', ['Good']],
  ['none', []],
])('%s leaves it open', (_name, words) => {
  expect(likertScale(words)).toBeNull();
});
