import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';
import { answerBands } from './answer-bands';
import { type SurveyContent, surveyContent, textsIn } from './content';
import { tidyContent } from './content-edit';

/**
 * What a survey asks beside its question, as its form sends it: JSON in one
 * field. What cannot be asked is told by the place it belongs to. Without the
 * field, what was there stays.
 */
export const contentField = z
  .string()
  .max(200_000, 'survey-faults.too-much' satisfies WordKey)
  .transform(parsedJson)
  .pipe(surveyContent)
  .transform(tidyContent)
  .superRefine(refuseUnasked)
  .optional();

function parsedJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'survey-faults.unreadable' satisfies WordKey });
    return z.NEVER;
  }
}

function refuseUnasked(content: SurveyContent, context: z.RefinementCtx): void {
  const refuse = (path: string[], message: WordKey) =>
    context.addIssue({ code: 'custom', path, message });
  const own = textsIn(content, content.language);
  for (const { key, kind, options } of content.followUps) {
    if (!own.labels[key]) refuse(['label', key], 'survey-faults.further-question');
    if (kind === 'text') continue;
    if (options.length < 2) refuse(['options', key], 'survey-faults.two-options');
    for (const option of options) {
      const name = `${key}.${option}`;
      if (!own.options[name]) refuse(['option', name], 'survey-faults.option');
    }
  }
  for (const band of answerBands) {
    if (content.links[band]?.label === '') {
      refuse(['links', band, 'label'], 'survey-faults.link-words');
    }
  }
}
