import { expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { definition } from './definition';
import { noCounts, scoreCounts } from './score-counts';
import { workedFormula } from './worked-formula';

const t = wordsIn('en');

const ease = { min: 1, max: 7, direction: 'ease' } as const;
const effort = { min: 1, max: 7, direction: 'effort' } as const;
const likely = { min: 0, max: 10, direction: 'ease' } as const;

test.each([
  ['ces', ease, 'mean', { 7: 3, 1: 1 }, '22 ÷ 4'],
  ['ces', effort, 'mean', { 7: 3, 1: 1 }, '10 ÷ 4'],
  ['ces', ease, 'agree', { 7: 2, 5: 1, 4: 1 }, '3 ÷ 4 × 100'],
  ['ces', ease, 'pomp', { 7: 3, 1: 1 }, '18 ÷ 4 ÷ 6 × 100'],
  ['nps', likely, 'nps', { 10: 1000, 8: 500, 3: 1 }, '(1,000 − 1) ÷ 1,501 × 100'],
  ['nps', likely, 'pomp', { 10: 3, 2: 1 }, '32 ÷ 4 ÷ 10 × 100'],
  ['ces', ease, 'net-decided', { 7: 3, 4: 5, 1: 1 }, '(3 − 1) ÷ 4 × 100'],
  ['ces', ease, 'net-decided', { 4: 5 }, null],
] as const)('%s on %o by %s: %o is %s', (metric, scale, method, by, worked) => {
  const found = definition(metric, scale, method);
  expect(found && workedFormula(t, scoreCounts(by), found)).toBe(worked);
});

test('without answers there is nothing to work out', () => {
  const nps = definition('nps', likely, null);
  expect(nps && workedFormula(t, noCounts, nps)).toBeNull();
});
