import { definition, type MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import { type AnswerBand, answerBands, bandOf } from './content';
import { pointsOf } from './scale-choices';

/** A band with the scores that fall into it: `Hard, 1–3`. */
export type BandPoints = { readonly band: AnswerBand; readonly name: string };

/** The bands that answers on a scale can fall into, the bad one first; two points have no middle. */
export function bandPoints(metric: MetricId, scale: Scale): BandPoints[] {
  const names = definition(metric, scale, null)?.bandNames;
  if (!names) return [];
  return answerBands.flatMap((band, at) => {
    const points = pointsOf(scale).filter((score) => bandOf(metric, scale, score) === band);
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return [];
    const range = first === last ? `${first}` : `${first}–${last}`;
    const name = names[at] ?? band;
    return [{ band, name: `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${range}` }];
  });
}
