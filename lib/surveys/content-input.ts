import * as z from 'zod';
import { answerBands, type SurveyContent, surveyContent, textsIn } from './content';
import { tidyContent } from './content-edit';

/**
 * What a survey asks beside its question, as its form sends it: JSON in one
 * field. What cannot be asked is told by the place it belongs to. Without the
 * field, what was there stays.
 */
export const contentField = z
  .string()
  .max(200_000, 'That is too much for one survey.')
  .transform(parsedJson)
  .pipe(surveyContent)
  .transform(tidyContent)
  .superRefine(refuseUnasked)
  .optional();

function parsedJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'The words of the survey could not be read.' });
    return z.NEVER;
  }
}

function refuseUnasked(content: SurveyContent, context: z.RefinementCtx): void {
  const refuse = (path: string[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  const own = textsIn(content, content.language);
  for (const { key, kind, options } of content.followUps) {
    if (!own.labels[key]) refuse(['label', key], 'Write the question.');
    if (kind === 'text') continue;
    if (options.length < 2) refuse(['options', key], 'Give at least two answers to choose from.');
    for (const option of options) {
      const name = `${key}.${option}`;
      if (!own.options[name]) refuse(['option', name], 'Write this answer, or take it out.');
    }
  }
  for (const band of answerBands) {
    if (content.links[band]?.label === '') {
      refuse(['links', band, 'label'], 'Say where the link leads.');
    }
  }
}
