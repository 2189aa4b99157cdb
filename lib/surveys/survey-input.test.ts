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

describe('what is asked beside the question', () => {
  const followUp = { key: 'why', kind: 'choice', bands: ['low'], options: ['a', 'b'] };
  const texts = { labels: { why: ' Why? ' }, options: { 'why.a': 'A', 'why.b': 'B' } };

  test('comes as one field and is kept tidy', () => {
    const content = { followUps: [followUp], texts: { en: { ...texts, mailSubject: ' ' } } };
    const parsed = surveyInput.parse({ ...typed, content: JSON.stringify(content) });
    expect(parsed.content).toMatchObject({
      followUps: [followUp],
      texts: { en: { labels: { why: 'Why?' }, mailSubject: null } },
    });
    expect(surveyInput.parse(typed).content).toBeUndefined();
  });

  test.each([
    ['{', ['content']],
    [
      JSON.stringify({ followUps: [followUp] }),
      ['content.label.why', 'content.option.why.a', 'content.option.why.b'],
    ],
    [
      JSON.stringify({ followUps: [{ ...followUp, options: ['a'] }], texts: { en: texts } }),
      ['content.options.why'],
    ],
    [
      JSON.stringify({ followUps: [{ ...followUp, bands: [] }], texts: { en: texts } }),
      ['content.followUps.0.bands'],
    ],
    [
      JSON.stringify({ links: { low: { label: 'Help', url: 'example.org' } } }),
      ['content.links.low.url'],
    ],
    [
      JSON.stringify({ links: { high: { label: ' ', url: 'https://example.org' } } }),
      ['content.links.high.label'],
    ],
    [JSON.stringify({ texts: { 'p l': {} } }), ['content.texts.p l']],
  ])('%s', (content, fields) => {
    const parsed = surveyInput.safeParse({ ...typed, content });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(fields);
  });
});

test('an effort scale is legal for CES', () => {
  expect(problems({ direction: 'effort', range: '1-5' })).toEqual([]);
});
