import type { FormValues } from '@/lib/form-state';
import { definitions, type MetricId } from '@/lib/metrics/definition';
import type { Direction, Scale } from '@/lib/metrics/scale';
import type { Question } from '@/lib/surveys/question';
import { drawingsFor, parseRange, rangeKey } from '@/lib/surveys/scale-choices';
import { type ScaleDrawing, scaleDrawings } from '@/lib/surveys/vocabulary';

/** A question while it is being typed: every field as its control holds it. */
export type QuestionDraft = {
  question: string;
  range: string;
  direction: Direction;
  drawing: ScaleDrawing;
  lowLabel: string;
  highLabel: string;
  method: string;
};

export function draftOf({
  question,
  scale,
  drawing,
  lowLabel,
  highLabel,
  method,
}: Question): QuestionDraft {
  const { direction } = scale;
  return {
    question,
    range: rangeKey(scale),
    direction,
    drawing,
    lowLabel,
    highLabel,
    method: method ?? '',
  };
}

/** The draft a refused form brought back, or the one to begin with. */
export function typedDraft(typed: FormValues, start: QuestionDraft): QuestionDraft {
  const drawing = scaleDrawings.find((name) => name === typed.drawing) ?? start.drawing;
  const direction =
    typed.direction === 'effort' || typed.direction === 'ease' ? typed.direction : start.direction;
  return {
    question: typed.question ?? start.question,
    range: typed.range ?? start.range,
    direction,
    drawing,
    lowLabel: typed.lowLabel ?? start.lowLabel,
    highLabel: typed.highLabel ?? start.highLabel,
    method: typed.method ?? start.method,
  };
}

export function scaleOf({ range, direction }: QuestionDraft): Scale {
  return { ...(parseRange(range) ?? { min: 1, max: 5 }), direction };
}

export function questionOf(draft: QuestionDraft): Question {
  const { question, drawing, lowLabel, highLabel, method } = draft;
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    question: words(question),
    scale: scaleOf(draft),
    drawing,
    lowLabel: words(lowLabel),
    highLabel: words(highLabel),
    method: method === '' ? null : method,
  };
}

/** The draft after a change; a drawing or method that does not suit the new scale falls back to the usual. */
export function changedDraft(
  metric: MetricId,
  draft: QuestionDraft,
  change: Partial<QuestionDraft>,
): QuestionDraft {
  const next = { ...draft, ...change };
  const scale = scaleOf(next);
  const methods = definitions(metric, scale).map(({ id }) => id);
  return {
    ...next,
    drawing: drawingsFor(scale).includes(next.drawing) ? next.drawing : 'numbers',
    method: methods.includes(next.method) ? next.method : '',
  };
}

/** The draft with the words of a question, such as a translation that becomes its own language. */
export function withWordsOf(draft: QuestionDraft, question: Question): QuestionDraft {
  const { lowLabel, highLabel } = question;
  return { ...draft, question: question.question, lowLabel, highLabel };
}
