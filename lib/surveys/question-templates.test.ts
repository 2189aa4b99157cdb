import { describe, expect, test } from 'vitest';
import { metricIds } from '@/lib/metrics/definition';
import { surveyContent } from './content';
import { questionProblems } from './question';
import { askingMoments, questionTemplates } from './question-templates';
import { drawingsFor, pointWords } from './scale-choices';
import { knownTranslation, templateLanguages } from './template-words';

const all = metricIds.flatMap((metric) =>
  templateLanguages.flatMap((language) =>
    questionTemplates(metric, 'Northwind', language).map((template) => ({
      name: `${template.id} in ${language}`,
      metric,
      language,
      template,
    })),
  ),
);

describe('every template', () => {
  test.each(all)('$name can be asked', ({ metric, template }) => {
    expect(questionProblems(metric, template)).toEqual({});
    expect(drawingsFor(template.scale)).toContain(template.drawing);
    expect(surveyContent.parse(template.content)).toEqual(template.content);
    expect(template.question).not.toContain('{');
    expect(template.question.length).toBeLessThanOrEqual(300);
  });

  test.each(all)('$name is known in every other language', ({ template, language }) => {
    const {
      labels = {},
      options = {},
      commentLabels = {},
    } = template.content.texts[language] ?? {};
    const texts = [
      template.question,
      template.lowLabel,
      template.highLabel,
      ...Object.values(labels),
      ...Object.values(options),
      ...Object.values(commentLabels).flatMap((label) => label ?? []),
    ];
    for (const to of templateLanguages) {
      const known = texts.map((text) =>
        knownTranslation(text, { from: language, to, company: 'Northwind' }),
      );
      expect(known).not.toContain(null);
      if (to === language) expect(known).toEqual(texts);
    }
  });
});

test('effort is asked at every moment', () => {
  const moments = questionTemplates('ces', 'Northwind').map(({ moment }) => moment);
  expect(new Set(moments)).toEqual(new Set(askingMoments));
});

test('other words are known in no language', () => {
  const from = { from: 'en', company: 'Northwind' };
  expect(knownTranslation('How was it?', { ...from, to: 'pl' })).toBeNull();
  expect(knownTranslation('Strongly agree', { ...from, to: 'de' })).toBeNull();
});

test('a standard scale has words for every point in every language', () => {
  const ofFive = all.filter(({ template }) => template.scale.max === 5);
  for (const { template } of ofFive.filter(({ template }) => template.drawing === 'numbers')) {
    const { scale, lowLabel, highLabel } = template;
    expect(pointWords(scale, lowLabel, highLabel)).not.toContain('3');
  }
});
