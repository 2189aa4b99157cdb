import { type AnswerBand, answerBands } from './answer-bands';
import { type FollowUpQuestion, readContent, type SurveyContent, textsIn } from './content';
import type { Question } from './question';
import { ownText, placesOf, type TextPlace, textAt, withText } from './survey-texts';

/** A survey's words while they are edited. */
export type SurveyDraft = { readonly question: Question; readonly content: SurveyContent };

/** The content with another text at a place of one language. */
export function setText(
  content: SurveyContent,
  language: string,
  place: TextPlace,
  text: string,
): SurveyContent {
  const texts = withText(textsIn(content, language), place, text);
  return { ...content, texts: { ...content.texts, [language]: texts } };
}

/** Where a band is sent after the thanks; without words and address nowhere. */
export function setLink(
  content: SurveyContent,
  band: AnswerBand,
  part: Partial<{ label: string; url: string }>,
): SurveyContent {
  const link = { label: '', url: '', ...content.links[band], ...part };
  const isEmpty = link.label === '' && link.url === '';
  return { ...content, links: { ...content.links, [band]: isEmpty ? null : link } };
}

/** One more further question, to choose from two answers after a low score. */
export function addFollowUp(content: SurveyContent): SurveyContent {
  const key = nextKey('question', new Set(content.followUps.map((each) => each.key)));
  const added: FollowUpQuestion = {
    key,
    kind: 'choice',
    bands: ['low'],
    options: ['option-1', 'option-2'],
  };
  return { ...content, followUps: [...content.followUps, added] };
}

export function changeFollowUp(
  content: SurveyContent,
  key: string,
  change: Partial<Pick<FollowUpQuestion, 'kind' | 'bands' | 'options'>>,
): SurveyContent {
  const followUps = content.followUps.map((each) =>
    each.key === key ? { ...each, ...change } : each,
  );
  return { ...content, followUps };
}

export function removeFollowUp(content: SurveyContent, key: string): SurveyContent {
  return { ...content, followUps: content.followUps.filter((each) => each.key !== key) };
}

/** Asks a further question one place earlier (−1) or later (1). */
export function moveFollowUp(content: SurveyContent, key: string, by: -1 | 1): SurveyContent {
  const followUps = [...content.followUps];
  const from = followUps.findIndex((each) => each.key === key);
  const [moved] = followUps.splice(from, 1);
  if (moved) followUps.splice(Math.max(0, from + by), 0, moved);
  return { ...content, followUps };
}

export function addOption(content: SurveyContent, { key, options }: FollowUpQuestion) {
  const added = nextKey('option', new Set(options));
  return changeFollowUp(content, key, { options: [...options, added] });
}

export function removeOption(
  content: SurveyContent,
  { key, options }: FollowUpQuestion,
  gone: string,
) {
  const kept = options.filter((each) => each !== gone);
  return changeFollowUp(content, key, { options: kept });
}

/** A key that none has had: words of one that was removed do not come back with it. */
function nextKey(kind: 'question' | 'option', taken: ReadonlySet<string>): string {
  const numbers = [...taken].map((key) => Number(/-(\d+)$/.exec(key)?.[1] ?? 0));
  return `${kind}-${Math.max(taken.size, ...numbers, 0) + 1}`;
}

/**
 * One more language, with whatever words of it are known already.
 *
 * @param known the words in the new language for words in the survey's own; null where nobody knows
 */
export function addLanguage(
  { question, content }: SurveyDraft,
  language: string,
  known: (words: string) => string | null,
): SurveyContent {
  const start = { ...content, texts: { ...content.texts, [language]: textsIn(content, language) } };
  return placesOf(content).reduce((filled, place) => {
    const own = ownText(question, content, place);
    const words = own === '' || textAt(textsIn(filled, language), place) ? null : known(own);
    return words === null ? filled : setText(filled, language, place, words);
  }, start);
}

export function removeLanguage(content: SurveyContent, language: string): SurveyContent {
  const texts = Object.entries(content.texts).filter(([each]) => each !== language);
  return { ...content, texts: Object.fromEntries(texts) };
}

/** Makes one of its translations the survey's own language; what was its own becomes a translation. */
export function ownLanguage({ question, content }: SurveyDraft, language: string): SurveyDraft {
  if (language === content.language) return { question, content };
  const [here, was] = [textsIn(content, language), textsIn(content, content.language)];
  const { lowLabel, highLabel } = question;
  const links = answerBands.map((band) => {
    const link = content.links[band];
    return [band, link && { ...link, label: here.linkLabels[band] || link.label }] as const;
  });
  const linkLabels = answerBands.map((band) => [band, content.links[band]?.label ?? ''] as const);
  const texts = {
    ...content.texts,
    [content.language]: {
      ...was,
      question: question.question,
      lowLabel,
      highLabel,
      linkLabels: Object.fromEntries(linkLabels),
    },
    [language]: { ...here, question: null, lowLabel: null, highLabel: null, linkLabels: {} },
  };
  return {
    question: {
      ...question,
      question: here.question ?? '',
      lowLabel: here.lowLabel ?? '',
      highLabel: here.highLabel ?? '',
    },
    content: { ...content, language, links: Object.fromEntries(links), texts },
  };
}

/** The content without empty texts, and without the words of what is no longer asked. */
export function tidyContent(content: SurveyContent): SurveyContent {
  const places = placesOf(content);
  const languages = [...new Set([content.language, ...Object.keys(content.texts)])];
  const empty = readContent({}).texts;
  const texts = languages.map((language) => {
    const written = textsIn(content, language);
    const kept = places.filter((place) => textAt(written, place).trim() !== '');
    const tidy = kept.reduce(
      (filled, place) => withText(filled, place, textAt(written, place).trim()),
      textsIn({ ...content, texts: empty }, language),
    );
    return [language, tidy] as const;
  });
  return { ...content, texts: Object.fromEntries(texts) };
}
