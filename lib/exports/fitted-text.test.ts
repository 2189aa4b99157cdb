import { describe, expect, test } from 'vitest';
import { cutToWidth, linesOf } from './fitted-text';
import { textRuns, textWidth } from './fonts';

const style = { size: 12, strong: false };

describe('text that fits', () => {
  test('what fits stays, what does not ends with an ellipsis and fits then', () => {
    expect(cutToWidth('Billing', 200, style)).toBe('Billing');
    const cut = cutToWidth('Billing and everything that has to do with it', 100, style);
    expect(cut).toMatch(/^Billing.*…$/);
    expect(textWidth(cut, style)).toBeLessThanOrEqual(100);
  });

  test('lines break between words and hold every word', () => {
    const words = 'Customers who had to call back more than once before their case was solved';
    const lines = linesOf(words, 140, style);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(words);
    for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(140);
  });

  test('a word longer than a line is broken, and Chinese breaks anywhere', () => {
    for (const words of ['x'.repeat(80), '客戶費力度與滿意度的每週報告']) {
      const lines = linesOf(words, 90, style);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.join('')).toBe(words);
      for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(90);
    }
  });

  test('no words are no lines', () => {
    expect(linesOf('', 100, style)).toEqual([]);
  });
});

describe('typefaces', () => {
  test('one run a script; spaces stay with the word before', () => {
    const runs = textRuns('Źródło 來源 Источник', style);
    expect(runs.map(({ face, text }) => [face, text])).toEqual([
      ['inter', 'Źródło '],
      ['noto', '來源 '],
      ['inter', 'Источник'],
    ]);
  });

  test('runs follow each other without a gap', () => {
    const [first, second] = textRuns('n 客', { size: 20, strong: true });
    expect(first?.face).toBe('inter-strong');
    expect(second?.x).toBeCloseTo(first?.width ?? 0, 6);
  });
});

test('the point after a 7 stands clear of it', () => {
  const width = (text: string) => textWidth(text, style);
  for (const text of ['7.71', '57.7', '7,417']) {
    const apart = [...text].reduce((sum, sign) => sum + width(sign), 0);
    expect(width(text)).toBeCloseTo(apart, 6);
  }
});
