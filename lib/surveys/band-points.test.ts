import { expect, test } from 'vitest';
import type { MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import { wordsIn } from '@/lib/words/words-in';
import { bandPoints } from './band-points';

const t = wordsIn('en');

const names = (metric: MetricId, scale: Scale) =>
  bandPoints(t, metric, scale).map(({ name }) => name);

test('bands are named with their scores, the bad one first', () => {
  const ease = { min: 1, max: 7, direction: 'ease' } as const;
  expect(names('ces', ease)).toEqual(['Hard, 1–3', 'Neutral, 4–5', 'Easy, 6–7']);
  const effort = { min: 1, max: 5, direction: 'effort' } as const;
  expect(names('ces', effort)).toEqual(['Hard, 4–5', 'Neutral, 3', 'Easy, 1–2']);
});

test('two points have no middle', () => {
  const thumbs = { min: 0, max: 1, direction: 'ease' } as const;
  expect(names('csat', thumbs)).toEqual(['Dissatisfied, 0', 'Satisfied, 1']);
  expect(bandPoints(t, 'nps', thumbs)).toEqual([]);
});
