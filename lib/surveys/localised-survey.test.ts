import { expect, test } from 'vitest';
import { readContent } from './content';
import { localise } from './localised-survey';
import type { Question } from './question';
import { textDirection } from './text-direction';

const question: Question = {
  question: 'How easy was it?',
  scale: { min: 1, max: 5, direction: 'ease' },
  drawing: 'numbers',
  lowLabel: 'Very difficult',
  highLabel: 'Very easy',
  method: null,
};

const content = readContent({
  language: 'en',
  followUps: [{ key: 'what', kind: 'choice', bands: ['low'], options: ['wait', 'menu'] }],
  texts: {
    en: {
      labels: { what: 'What got in the way?' },
      options: { 'what.wait': 'The wait', 'what.menu': 'The menu' },
      commentLabels: { low: 'Tell us' },
      thanks: { low: { title: 'Sorry', text: 'We will do better.' } },
    },
    pl: {
      question: 'Jak łatwo poszło?',
      lowLabel: 'Bardzo trudno',
      highLabel: 'Bardzo łatwo',
      options: { 'what.menu': 'Menu telefoniczne' },
      thanks: { low: { title: 'Przykro nam' } },
    },
  },
});

test('a survey speaks the language it was translated to, and its own where nobody translated', () => {
  const polish = localise(question, content, 'pl');
  expect(polish).toMatchObject({
    question: 'Jak łatwo poszło?',
    lowLabel: 'Bardzo trudno',
    commentLabel: { low: 'Tell us', middle: null, high: null },
    thanks: { low: { title: 'Przykro nam', text: 'We will do better.' }, high: { title: null } },
  });
  expect(polish.followUps).toEqual([
    {
      key: 'what',
      kind: 'choice',
      bands: ['low'],
      label: 'What got in the way?',
      options: [
        { key: 'wait', label: 'The wait' },
        { key: 'menu', label: 'Menu telefoniczne' },
      ],
    },
  ]);
  expect(polish.points.map(({ words }) => words)).toEqual([
    'Bardzo trudno',
    'Trudno',
    'Ani trudno, ani łatwo',
    'Łatwo',
    'Bardzo łatwo',
  ]);
});

test('in its own language every point has the words in common use', () => {
  expect(localise(question, content, 'en').points.map(({ words }) => words)).toEqual([
    'Very difficult',
    'Difficult',
    'Neither',
    'Easy',
    'Very easy',
  ]);
});

test('languages are written in the direction of their script', () => {
  expect(['ar', 'he', 'fa', 'ur', 'ckb-Arab'].map(textDirection)).toEqual(Array(5).fill('rtl'));
  expect(['en', 'ru', 'zh-Hant', 'ar-Latn', 'nonsense!'].map(textDirection)).toEqual(
    Array(5).fill('ltr'),
  );
});
