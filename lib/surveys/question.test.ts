import { describe, expect, test } from 'vitest';
import { metricIds } from '@/lib/metrics/definition';
import { editEffect, type Question, questionProblems } from './question';
import { questionTemplates } from './question-templates';
import { drawingsFor, pointWords, rangesFor } from './scale-choices';

const before: Question = {
  question: 'It was easy.',
  scale: { min: 1, max: 7, direction: 'ease' },
  drawing: 'numbers',
  lowLabel: 'No',
  highLabel: 'Yes',
  method: null,
};

describe('editEffect', () => {
  test.each<[string, Partial<Question>, 'none' | 'in-place' | 'break' | 'new-series']>([
    ['nothing', {}, 'none'],
    ['the wording', { question: 'It was simple.' }, 'break'],
    ['a label', { highLabel: 'Very' }, 'break'],
    ['the drawing', { drawing: 'faces' }, 'break'],
    ['the scale', { scale: { min: 1, max: 5, direction: 'ease' } }, 'new-series'],
    ['the direction', { scale: { min: 1, max: 7, direction: 'effort' } }, 'new-series'],
    ['the method alone', { method: 'agree' }, 'in-place'],
  ])('of changing %s once there are answers', (_, change, effect) => {
    expect(editEffect(before, { ...before, ...change }, true)).toBe(effect);
  });

  test('without answers everything is edited in place', () => {
    const scale = { min: 1, max: 5, direction: 'effort' } as const;
    expect(editEffect(before, { ...before, scale }, false)).toBe('in-place');
  });
});

describe.each(metricIds)('the templates of %s', (metric) => {
  test.each(questionTemplates(metric, 'Kestrel').map((template) => [template.id, template]))(
    '%s can be scored and drawn',
    (_, template) => {
      expect(questionProblems(metric, template)).toEqual({});
      expect(drawingsFor(template.scale)).toContain(template.drawing);
    },
  );
});

test('the ranges of a metric are those it is measured on', () => {
  expect(rangesFor('nps')).toEqual([
    { min: 1, max: 5 },
    { min: 1, max: 10 },
    { min: 0, max: 10 },
  ]);
  expect(rangesFor('ces')).toContainEqual({ min: 1, max: 7 });
});

test('words for every point: those in common use, or the ends and numbers between', () => {
  const range = { min: 1, max: 5 };
  expect(pointWords(range, 'Very dissatisfied', 'Very satisfied')[1]).toBe('Dissatisfied');
  expect(pointWords(range, 'Poor', 'Excellent')).toEqual(['Poor', '2', '3', '4', 'Excellent']);
});
