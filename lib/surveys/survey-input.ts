import * as z from 'zod';
import { metricIds } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import type { WordKey } from '@/lib/words/words';
import { idInput } from './archive-input';
import { contentField } from './content-input';
import { nameField, singleLine } from './name-field';
import { questionProblems } from './question';
import { drawingsFor, parseRange } from './scale-choices';
import { scaleDrawings, surveyStates } from './vocabulary';

const fields = z.object({
  name: nameField('survey-faults.name' satisfies WordKey),
  metric: z.enum(metricIds, 'survey-faults.metric' satisfies WordKey),
  question: singleLine('survey-faults.question' satisfies WordKey, 300),
  range: z.string('survey-faults.scale' satisfies WordKey),
  direction: z
    .enum(['ease', 'effort'], 'survey-faults.direction' satisfies WordKey)
    .default('ease'),
  drawing: z.enum(scaleDrawings, 'survey-faults.drawing' satisfies WordKey),
  lowLabel: singleLine('survey-faults.low-label' satisfies WordKey, 80),
  highLabel: singleLine('survey-faults.high-label' satisfies WordKey, 80),
  method: z
    .string()
    .default('')
    .transform((id) => (id === '' ? null : id)),
  content: contentField,
});

type Fields = z.output<typeof fields>;

/** The fields as the mutations take them; whatever does not go together is told beside its field. */
function scorable<Form extends Fields>(
  { range, direction, ...rest }: Form,
  context: z.RefinementCtx,
): Omit<Form, 'range' | 'direction'> & { scale: Scale } {
  const points = parseRange(range);
  const refuse = (field: string, message: WordKey) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (!points) {
    refuse('range', 'survey-faults.scale');
    return z.NEVER;
  }
  const question = { ...rest, scale: { ...points, direction } };
  const problems = questionProblems(rest.metric, question);
  if (problems.scale) {
    // On a legal range only the direction can be what is wrong.
    const { scale: withEase } = questionProblems(rest.metric, {
      scale: { ...points, direction: 'ease' },
      method: null,
    });
    if (withEase) refuse('range', withEase);
    else refuse('direction', 'survey-faults.only-effort');
  }
  if (problems.method) refuse('method', problems.method);
  if (!drawingsFor(points).includes(rest.drawing)) {
    refuse('drawing', 'survey-faults.drawing-unsuited');
  }
  return question;
}

/** The form of a new survey. */
export const surveyInput = fields.transform(scorable);

/** The form of a survey that is there already. */
export const editedSurveyInput = fields.extend(idInput).transform(scorable);

/** The button that puts a survey live or pauses it. */
export const surveyStateInput = z.object({ ...idInput, state: z.enum(surveyStates) });

/** The button that makes another survey of the same words. */
export const duplicateInput = z.object(idInput);
