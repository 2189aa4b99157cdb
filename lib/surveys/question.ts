import { definition, definitions, type MethodId, type MetricId } from '@/lib/metrics/definition';
import { type Scale, scaleKey } from '@/lib/metrics/scale';
import type { WordKey } from '@/lib/words/words';
import type { ScaleDrawing } from './vocabulary';

/** What a respondent is asked, and how the answers are scored at first. */
export type Question = {
  readonly question: string;
  readonly scale: Scale;
  readonly drawing: ScaleDrawing;
  readonly lowLabel: string;
  readonly highLabel: string;
  /** Null means the default method of the metric and scale. */
  readonly method: MethodId | null;
};

/** Why a question cannot be scored, by field; empty if it can. */
export function questionProblems(
  metric: MetricId,
  { scale, method }: Pick<Question, 'scale' | 'method'>,
): { scale?: WordKey; method?: WordKey } {
  if (definitions(metric, scale).length === 0) {
    return { scale: 'survey-content.not-on-scale' };
  }
  if (method !== null && !definition(metric, scale, method)) {
    return { method: 'survey-content.method-unsuited' };
  }
  return {};
}

/**
 * What saving an edited question does to the numbers.
 * - `none`: the question stays as it is.
 * - `in-place`: nobody has answered it yet, or only the default method changes; it is simply replaced.
 * - `break`: a new version, and the trend is marked where the wording changed.
 * - `new-series`: a new version on another scale, whose answers are never added to the old ones.
 */
export type EditEffect = 'none' | 'in-place' | 'break' | 'new-series';

export function editEffect(before: Question, after: Question, hasAnswers: boolean): EditEffect {
  const sameScale = scaleKey(before.scale) === scaleKey(after.scale);
  const sameWords =
    before.question === after.question &&
    before.lowLabel === after.lowLabel &&
    before.highLabel === after.highLabel &&
    before.drawing === after.drawing;
  if (sameScale && sameWords) return before.method === after.method ? 'none' : 'in-place';
  if (!hasAnswers) return 'in-place';
  return sameScale ? 'break' : 'new-series';
}
