import { describe, expect, test } from 'vitest';
import { pageLanguages } from '@/lib/asking/page-words';
import { metricIds } from '@/lib/metrics/definition';
import { wordsIn } from '@/lib/words/words-in';
import { questionTemplates } from './question-templates';
import { neededPlaceholders, placeholderAdvice, questionAdvice } from './wording-advice';

const t = wordsIn('en');

const agree = { lowLabel: 'Strongly disagree', highLabel: 'Strongly agree' };
const ease = { lowLabel: 'Very difficult', highLabel: 'Very easy' };
const effort = { lowLabel: 'Very low effort', highLabel: 'Very high effort' };
const up = { min: 1, max: 5, direction: 'ease' } as const;
const down = { min: 1, max: 5, direction: 'effort' } as const;

function kinds(question: string, language = 'en', labels: typeof ease = ease, scale = up) {
  const worded = { question, ...labels, scale };
  return questionAdvice(t, worded, language).map(({ kind }) => kind);
}

describe('a question that suggests its answer is pointed out', () => {
  test.each([
    ['How great was our service?', 'en'],
    ['How helpful was Ada?', 'en'],
    ['How much did you enjoy your stay?', 'en'],
    ['Don’t you find it easy?', 'en'],
    ['How easy was it to reach our award-winning team?', 'en'],
    ['Согласитесь, это было легко?', 'ru'],
    ['Насколько отлично мы поработали?', 'ru'],
    ['Jak świetna była nasza pomoc?', 'pl'],
    ['我們優秀的團隊讓您滿意嗎？', 'zh-Hant'],
  ])('%s', (question, language) => {
    expect(kinds(question, language)).toContain('leading');
  });
});

describe('two things in one question are pointed out', () => {
  test.each([
    ['How satisfied are you with our speed and friendliness?', 'en'],
    ['Was it quick or easy?', 'en'],
    ['Насколько вы довольны скоростью и вежливостью?', 'ru'],
    ['Jak oceniasz szybkość oraz uprzejmość?', 'pl'],
    ['您對速度和態度滿意嗎？', 'zh-Hant'],
  ])('%s', (question, language) => {
    expect(kinds(question, language)).toEqual(['double']);
  });

  test('but not a name, nor a pair that is one thing', () => {
    expect(kinds('How easy was it to reach Marks and Spencer?')).toEqual([]);
    expect(kinds('How likely are you to recommend us to a friend or colleague?')).toEqual([]);
    expect(kinds('Was it easy to understand the order?')).toEqual([]);
  });
});

test('a question that is too long for a phone is pointed out', () => {
  expect(kinds(`How easy was it ${'to find what you came for '.repeat(5)}?`)).toEqual(['long']);
  expect(kinds('這'.repeat(41), 'zh-Hant')).toEqual(['long']);
  expect(kinds('x '.repeat(21), 'de')).toEqual(['long']);
});

describe('labels', () => {
  test('at the wrong ends are pointed out in either direction', () => {
    const turned = { lowLabel: ease.highLabel, highLabel: ease.lowLabel };
    expect(kinds('How easy was it?', 'en', turned)).toEqual(['labels']);
    expect(kinds('How easy was it?', 'en', effort)).toEqual(['labels']);
    expect(questionAdvice(t, { question: 'How hard?', ...ease, scale: down }, 'en')).toHaveLength(
      1,
    );
    expect(questionAdvice(t, { question: 'How hard?', ...effort, scale: down }, 'en')).toEqual([]);
  });

  test('that agree do not answer a question', () => {
    expect(kinds('How easy was it?', 'en', agree)).toEqual(['labels']);
    expect(kinds('It was easy.', 'en', agree)).toEqual([]);
  });

  test('may agree with a statement about effort', () => {
    const worded = { question: 'It took me much effort.', ...agree, scale: down };
    expect(questionAdvice(t, worded, 'en')).toEqual([]);
  });

  test('must differ', () => {
    const same = { lowLabel: 'Well', highLabel: 'Well' };
    expect(kinds('How was it?', 'en', same)).toEqual(['labels']);
  });
});

test('languages it does not know are left alone', () => {
  expect(kinds('Wie großartig und schnell war es?', 'de')).toEqual([]);
});

describe('nothing is said about the standard questions', () => {
  const all = metricIds.flatMap((metric) =>
    pageLanguages.flatMap((language) =>
      questionTemplates(metric, 'Northwind Rail', language).map((template) => ({
        name: `${template.id} ${language}`,
        template,
        language,
      })),
    ),
  );
  test.each(all)('$name', ({ template, language }) => {
    expect(questionAdvice(t, template, language)).toEqual([]);
  });
});

test('a placeholder that nothing fills in is pointed out', () => {
  expect(placeholderAdvice(t, 'About {order_number} from {brand}')).toBeNull();
  expect(placeholderAdvice(t, 'Hello {first name}')).toContain('“{first name}”');
  expect(placeholderAdvice(t, 'Hello {name')).toContain('“{name”');
  expect(placeholderAdvice(t, 'One question')).toBeNull();
});

test('an event has to bring what the mail speaks of', () => {
  expect(neededPlaceholders('{brand}: {subject}, {subject} {agent}')).toEqual(['subject', 'agent']);
});
