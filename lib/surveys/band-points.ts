import { definition, type MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import type { Words } from '@/lib/words/words';
import { type AnswerBand, answerBands } from './answer-bands';
import { bandOf } from './content';
import { pointsOf } from './scale-choices';

/** A band with the scores that fall into it: `Hard, 1–3`. */
export type BandPoints = { readonly band: AnswerBand; readonly name: string };

/** The bands that answers on a scale can fall into, the bad one first; two points have no middle. */
export function bandPoints(t: Words, metric: MetricId, scale: Scale): BandPoints[] {
  if (!definition(metric, scale, null)) return [];
  return answerBands.flatMap((band) => {
    const points = pointsOf(scale).filter((score) => bandOf(metric, scale, score) === band);
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return [];
    const range = first === last ? `${first}` : `${first}–${last}`;
    return [{ band, name: t(`survey-preview.band-${metric}-${band}`, { points: range }) }];
  });
}
