import * as z from 'zod';
import { metricIds } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import { idInput } from './archive-input';
import { contentField } from './content-input';
import { nameField, singleLine } from './name-field';
import { questionProblems } from './question';
import { drawingsFor, parseRange } from './scale-choices';
import { scaleDrawings, surveyStates } from './vocabulary';

const label = (which: string, example: string) =>
  singleLine(`Say what the ${which} end means, such as “${example}”.`, 80);

const fields = z.object({
  name: nameField('Give the survey a name, such as “Effort after support”.'),
  metric: z.enum(metricIds, 'Choose CES, CSAT or NPS.'),
  question: singleLine('Write the question as people will read it.', 300),
  range: z.string('Choose a scale.'),
  direction: z.enum(['ease', 'effort'], 'Say which end is hard.').default('ease'),
  drawing: z.enum(scaleDrawings, 'Choose how the scale is drawn.'),
  lowLabel: label('low', 'Strongly disagree'),
  highLabel: label('high', 'Strongly agree'),
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
  const refuse = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (!points) {
    refuse('range', 'Choose a scale.');
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
    else refuse('direction', 'Only effort questions have scales on which high is hard.');
  }
  if (problems.method) refuse('method', problems.method);
  if (!drawingsFor(points).includes(rest.drawing)) {
    refuse('drawing', 'That drawing does not suit so many points.');
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
