import { describe, expect, test } from 'vitest';
import { bandOf, bestLanguage, languagesOf, readContent, textsIn } from './content';

describe('the band of an answer', () => {
  test('follows the meaning, not the number', () => {
    const ease = { min: 1, max: 7, direction: 'ease' } as const;
    expect([1, 3, 4, 5, 7].map((score) => bandOf('ces', ease, score))).toEqual([
      'low',
      'low',
      'middle',
      'middle',
      'high',
    ]);
    const effort = { min: 1, max: 5, direction: 'effort' } as const;
    expect(bandOf('ces', effort, 5)).toBe('low');
    expect(bandOf('ces', effort, 1)).toBe('high');
    const nps = { min: 0, max: 10, direction: 'ease' } as const;
    expect([6, 7, 8, 9].map((score) => bandOf('nps', nps, score))).toEqual([
      'low',
      'middle',
      'middle',
      'high',
    ]);
  });

  test('is refused where the metric is not measured', () => {
    expect(() => bandOf('nps', { min: 0, max: 1, direction: 'ease' }, 0)).toThrow(RangeError);
  });
});

describe('the language of a survey', () => {
  const content = readContent({ language: 'en', texts: { ru: {}, 'zh-Hant': {}, 'pt-BR': {} } });

  test('is the one wanted most among those written', () => {
    expect(languagesOf(content)).toEqual(['en', 'ru', 'zh-Hant', 'pt-BR']);
    expect(bestLanguage(content, ['de', 'ru-RU', 'en'])).toBe('ru');
    expect(bestLanguage(content, ['zh-TW'])).toBe('zh-Hant');
    expect(bestLanguage(content, ['pt-PT'])).toBe('pt-BR');
  });

  test('is the survey’s own where none fits', () => {
    expect(bestLanguage(content, ['zh-CN', 'not a tag'])).toBe('en');
    expect(bestLanguage(content, [])).toBe('en');
  });

  test('has empty texts where nothing was written', () => {
    expect(textsIn(content, 'ru').question).toBeNull();
    expect(textsIn(content, 'xx').labels).toEqual({});
  });
});
