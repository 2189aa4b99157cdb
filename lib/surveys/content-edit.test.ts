import { describe, expect, test } from 'vitest';
import { readContent, type SurveyContent, textsIn } from './content';
import {
  addFollowUp,
  addLanguage,
  addOption,
  changeFollowUp,
  moveFollowUp,
  ownLanguage,
  removeFollowUp,
  removeLanguage,
  removeOption,
  setLink,
  setText,
  tidyContent,
} from './content-edit';
import type { Question } from './question';
import { missingIn, placeName, textAt } from './survey-texts';

const question: Question = {
  question: 'How easy was it?',
  scale: { min: 1, max: 5, direction: 'ease' },
  drawing: 'numbers',
  lowLabel: 'Very difficult',
  highLabel: 'Very easy',
  method: null,
};

function keys({ followUps }: SurveyContent) {
  return followUps.map(({ key }) => key);
}

describe('further questions', () => {
  const two = addFollowUp(addFollowUp(readContent({})));

  test('are added, moved and removed, and no key comes back', () => {
    expect(keys(two)).toEqual(['question-1', 'question-2']);
    expect(keys(moveFollowUp(two, 'question-2', -1))).toEqual(['question-2', 'question-1']);
    expect(keys(moveFollowUp(two, 'question-1', -1))).toEqual(['question-1', 'question-2']);
    expect(keys(addFollowUp(removeFollowUp(two, 'question-1')))).toEqual([
      'question-2',
      'question-3',
    ]);
  });

  test('have options of their own', () => {
    const [first] = two.followUps;
    if (!first) throw new Error('there is one');
    const [three] = addOption(two, first).followUps;
    expect(three?.options).toEqual(['option-1', 'option-2', 'option-3']);
    expect(removeOption(two, first, 'option-1').followUps[0]?.options).toEqual(['option-2']);
  });

  test('lose their words with themselves, in every language', () => {
    const place = { part: 'label', key: 'question-1' } as const;
    const worded = setText(setText(two, 'en', place, ' Why? '), 'pl', place, 'Dlaczego?');
    expect(tidyContent(worded).texts.en?.labels).toEqual({ 'question-1': 'Why?' });
    expect(tidyContent(removeFollowUp(worded, 'question-1')).texts.pl?.labels).toEqual({});
    const asText = changeFollowUp(
      setText(worded, 'en', { part: 'option', key: 'question-1.option-1' }, 'A'),
      'question-1',
      { kind: 'text' },
    );
    expect(tidyContent(asText).texts.en?.options).toEqual({});
  });
});

describe('languages', () => {
  const known = (words: string) => (words === 'Very easy' ? 'Bardzo łatwo' : null);

  test('begin with the words that are known', () => {
    const content = addLanguage({ question, content: readContent({}) }, 'pl', known);
    expect(content.texts.pl).toMatchObject({ question: null, highLabel: 'Bardzo łatwo' });
    expect(missingIn(question, content, 'pl').map(placeName)).toEqual(['question', 'lowLabel']);
    expect(missingIn(question, content, 'en')).toEqual([]);
    expect(removeLanguage(content, 'pl').texts).toEqual({});
  });

  test('keep what was written before', () => {
    const place = { part: 'highLabel' } as const;
    const written = setText(readContent({}), 'pl', place, 'Łatwo');
    const content = addLanguage({ question, content: written }, 'pl', known);
    expect(content.texts.pl?.highLabel).toBe('Łatwo');
  });

  test('change places, and nothing is lost on the way there and back', () => {
    const place = { part: 'question' } as const;
    const linked = setLink(readContent({}), 'high', {
      label: 'Review us',
      url: 'https://a.example',
    });
    const content = setText(linked, 'ar', place, 'ما مدى سهولة ذلك؟');
    const turned = ownLanguage({ question, content }, 'ar');
    expect(turned.question.question).toBe('ما مدى سهولة ذلك؟');
    expect(turned.content.language).toBe('ar');
    expect(turned.content.texts.en).toMatchObject({
      question: 'How easy was it?',
      linkLabels: { high: 'Review us' },
    });
    const back = ownLanguage(turned, 'en');
    expect(back.question).toEqual(question);
    expect(textAt(textsIn(tidyContent(back.content), 'ar'), place)).toBe('ما مدى سهولة ذلك؟');
  });
});

test('a link without words and address is none', () => {
  const linked = setLink(readContent({}), 'low', { url: 'https://a.example' });
  expect(linked.links.low).toEqual({ label: '', url: 'https://a.example' });
  expect(setLink(linked, 'low', { url: '' }).links.low).toBeNull();
});
