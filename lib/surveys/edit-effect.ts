import { answerBands } from './answer-bands';
import { languagesOf, type SurveyContent, textsIn } from './content';
import type { SurveyDraft } from './content-edit';
import { type EditEffect, editEffect } from './question';
import { placesOf, textAt } from './survey-texts';

/**
 * What saving an edited survey does to the numbers: as `editEffect` for its
 * question, and a new version too where the further questions, the words above
 * the comment or a translation of what is asked changed. What is read after the
 * answer, and the mail, are replaced in place.
 */
export function surveyEditEffect(
  before: SurveyDraft,
  after: SurveyDraft,
  hasAnswers: boolean,
): EditEffect {
  const ofQuestion = editEffect(before.question, after.question, hasAnswers);
  if (ofQuestion === 'break' || ofQuestion === 'new-series') return ofQuestion;
  if (!isSameAsked(before.content, after.content)) return hasAnswers ? 'break' : 'in-place';
  return isSameBeside(before.content, after.content) ? ofQuestion : 'in-place';
}

/** Whether people are asked the same in every language, beside the question itself. */
function isSameAsked(before: SurveyContent, after: SurveyContent): boolean {
  return JSON.stringify(asked(before)) === JSON.stringify(asked(after));
}

/** Whether all that is not asked stays: thanks, links, the offer of a call, the mail. */
export function isSameBeside(before: SurveyContent, after: SurveyContent): boolean {
  return JSON.stringify(beside(before)) === JSON.stringify(beside(after));
}

const partsAsked: ReadonlySet<string> = new Set([
  'question',
  'lowLabel',
  'highLabel',
  'label',
  'option',
  'comment',
]);

/** In arrays, so that the order of keys in the database does not matter. */
function asked(content: SurveyContent) {
  const { language, asksComment, followUps } = content;
  return [
    language,
    asksComment,
    followUps.map(({ key, kind, bands, options }) => [
      key,
      kind,
      answerBands.filter((band) => bands.includes(band)),
      kind === 'text' ? [] : options,
    ]),
    textsBy(content, (part) => partsAsked.has(part)),
  ];
}

function beside(content: SurveyContent) {
  const links = answerBands.map((band) => content.links[band] ?? null);
  return [
    content.asksCallBack,
    links.map((link) => link && [link.label, link.url]),
    textsBy(content, (part) => !partsAsked.has(part)),
  ];
}

function textsBy(content: SurveyContent, isOf: (part: string) => boolean) {
  const places = placesOf(content).filter(({ part }) => isOf(part));
  return [...languagesOf(content)]
    .sort()
    .map((language) => [
      language,
      places.map((place) => textAt(textsIn(content, language), place)),
    ]);
}
