import { describe, expect, test } from 'vitest';
import { editedSurveyInput, surveyInput } from './survey-input';

const typed = {
  name: ' Effort  after support ',
  metric: 'ces',
  question: 'It was easy.',
  range: '1-7',
  direction: 'ease',
  drawing: 'numbers',
  lowLabel: 'Strongly disagree',
  highLabel: 'Strongly agree',
  method: '',
};

function problems(changes: Partial<Record<keyof typeof typed, string>>) {
  const parsed = surveyInput.safeParse({ ...typed, ...changes });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
}

test('a filled form becomes a survey', () => {
  expect(surveyInput.parse(typed)).toEqual({
    name: 'Effort after support',
    metric: 'ces',
    question: 'It was easy.',
    scale: { min: 1, max: 7, direction: 'ease' },
    drawing: 'numbers',
    lowLabel: 'Strongly disagree',
    highLabel: 'Strongly agree',
    method: null,
  });
});

test('an edited one keeps its id', () => {
  const id = '019aa000-0000-7000-8000-000000000000';
  expect(editedSurveyInput.parse({ ...typed, id })).toMatchObject({ id, metric: 'ces' });
});

describe('is told beside the field', () => {
  test.each([
    [{ name: ' ' }, ['name']],
    [{ name: 'a\0b' }, ['name']],
    [{ metric: 'fun' }, ['metric']],
    [{ question: '' }, ['question']],
    [{ range: '0-10' }, ['range']],
    [{ range: 'much' }, ['range']],
    [{ metric: 'csat', range: '1-5', direction: 'effort' }, ['direction']],
    [{ drawing: 'thumbs' }, ['drawing']],
    [{ method: 'nps' }, ['method']],
    [{ lowLabel: '', highLabel: '' }, ['lowLabel', 'highLabel']],
  ])('%o', (changes, fields) => {
    expect(problems(changes)).toEqual(fields);
  });
});

test('an effort scale is legal for CES', () => {
  expect(problems({ direction: 'effort', range: '1-5' })).toEqual([]);
});
