import { type AnswerBand, answerBands } from './answer-bands';
import { type SurveyContent, type SurveyTexts, textsIn } from './content';
import type { Question } from './question';

/** One text of a survey, wherever it is kept: what can be translated, one by one. */
export type TextPlace =
  | { readonly part: 'question' | 'lowLabel' | 'highLabel' | 'mailSubject' | 'mailIntro' }
  | {
      readonly part: 'comment' | 'thanksTitle' | 'thanksText' | 'linkLabel';
      readonly band: AnswerBand;
    }
  | { readonly part: 'label' | 'option'; readonly key: string };

/** A name for a place, such as `comment.low`. */
export function placeName(place: TextPlace): string {
  if ('band' in place) return `${place.part}.${place.band}`;
  return 'key' in place ? `${place.part}.${place.key}` : place.part;
}

/** Characters a text may have. */
export function roomOf({ part }: TextPlace): number {
  const room: Record<TextPlace['part'], number> = {
    question: 300,
    lowLabel: 80,
    highLabel: 80,
    mailSubject: 150,
    mailIntro: 600,
    comment: 200,
    thanksTitle: 120,
    thanksText: 400,
    linkLabel: 60,
    label: 200,
    option: 120,
  };
  return room[part];
}

/** The text at a place as it was written in one language; empty where nothing was. */
export function textAt(texts: SurveyTexts, place: TextPlace): string {
  switch (place.part) {
    case 'comment':
      return texts.commentLabels[place.band] ?? '';
    case 'thanksTitle':
      return texts.thanks[place.band]?.title ?? '';
    case 'thanksText':
      return texts.thanks[place.band]?.text ?? '';
    case 'linkLabel':
      return texts.linkLabels[place.band] ?? '';
    case 'label':
      return texts.labels[place.key] ?? '';
    case 'option':
      return texts.options[place.key] ?? '';
    default:
      return texts[place.part] ?? '';
  }
}

/** The texts with another one at a place. */
export function withText(texts: SurveyTexts, place: TextPlace, text: string): SurveyTexts {
  switch (place.part) {
    case 'comment':
      return { ...texts, commentLabels: { ...texts.commentLabels, [place.band]: text } };
    case 'thanksTitle':
      return { ...texts, thanks: withThanks(texts, place.band, { title: text }) };
    case 'thanksText':
      return { ...texts, thanks: withThanks(texts, place.band, { text }) };
    case 'linkLabel':
      return { ...texts, linkLabels: { ...texts.linkLabels, [place.band]: text } };
    case 'label':
      return { ...texts, labels: { ...texts.labels, [place.key]: text } };
    case 'option':
      return { ...texts, options: { ...texts.options, [place.key]: text } };
    default:
      return { ...texts, [place.part]: text };
  }
}

function withThanks(
  { thanks }: SurveyTexts,
  band: AnswerBand,
  part: { title?: string; text?: string },
): SurveyTexts['thanks'] {
  return { ...thanks, [band]: { ...thanks[band], ...part } };
}

/** What a survey says at a place in its own language. */
export function ownText(question: Question, content: SurveyContent, place: TextPlace): string {
  switch (place.part) {
    case 'question':
    case 'lowLabel':
    case 'highLabel':
      return question[place.part];
    case 'linkLabel':
      return content.links[place.band]?.label ?? '';
    default:
      return textAt(textsIn(content, content.language), place);
  }
}

/** Every place of a survey in reading order, those of further questions in their order. */
export function placesOf(content: SurveyContent): TextPlace[] {
  const further = content.followUps.flatMap(({ key, kind, options }): TextPlace[] => [
    { part: 'label', key },
    ...(kind === 'text'
      ? []
      : options.map((option): TextPlace => ({ part: 'option', key: `${key}.${option}` }))),
  ]);
  const byBand = (part: 'comment' | 'thanksTitle' | 'thanksText' | 'linkLabel') =>
    answerBands.map((band): TextPlace => ({ part, band }));
  return [
    { part: 'question' },
    { part: 'lowLabel' },
    { part: 'highLabel' },
    ...further,
    ...(content.asksComment ? byBand('comment') : []),
    ...answerBands.flatMap((band): TextPlace[] => [
      { part: 'thanksTitle', band },
      { part: 'thanksText', band },
      { part: 'linkLabel', band },
    ]),
    { part: 'mailSubject' },
    { part: 'mailIntro' },
  ];
}

/** What a language still lacks: places that the survey's own language fills and it does not. */
export function missingIn(
  question: Question,
  content: SurveyContent,
  language: string,
): TextPlace[] {
  if (language === content.language) return [];
  const texts = textsIn(content, language);
  return placesOf(content).filter(
    (place) =>
      ownText(question, content, place).trim() !== '' && textAt(texts, place).trim() === '',
  );
}
