import { expect, test } from 'vitest';
import { definitions, type MetricId, metricIds } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import { definitionWords } from './definition-words';
import { languages } from './languages';
import { wordsIn } from './words-in';

const ends = [1, 0].flatMap((min) => [2, 3, 4, 5, 6, 7, 9, 10].map((max) => [min, max] as const));
const scales: readonly Scale[] = (['ease', 'effort'] as const).flatMap((direction) =>
  ends.map(([min, max]) => ({ min, max, direction })),
);
const all = metricIds.flatMap((metric: MetricId) =>
  scales.flatMap((scale) => definitions(metric, scale)),
);

test.each(languages)('in %s every method has all of its words', (language) => {
  const t = wordsIn(language);
  expect(all.length).toBeGreaterThan(40);
  for (const definition of all) {
    for (const words of Object.values(definitionWords(t, definition))) {
      expect(words).not.toBe('');
      expect(words).not.toContain('undefined');
    }
  }
});
