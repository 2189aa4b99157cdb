import type { MetricId } from '@/lib/metrics/definition';
import type { AnswerBand } from '@/lib/surveys/answer-bands';
import { english } from './words-en';
import { polish } from './words-pl';
import { russian } from './words-ru';
import { chinese } from './words-zh-hant';

export type NoticeKind =
  | 'unknown'
  | 'closed'
  | 'notAsked'
  | 'sample'
  | 'offScale'
  | 'tooMuch'
  | 'away';

/** What the page itself says to respondents, beside the words of the survey. `{…}` is filled in. */
export type PageWords = Readonly<
  Record<
    | 'send'
    | 'optional'
    | 'confirm'
    | 'confirmHint'
    | 'changeHint'
    | 'saved'
    | 'counter'
    | 'tooLong'
    | 'leaveOut'
    | 'callBack'
    | 'keys'
    | 'length'
    | 'privacy'
    | 'language'
    | 'thanks'
    | 'answered'
    | 'answeredWithComment'
    | 'gave'
    | 'callBy'
    | 'change'
    | 'stop'
    | 'offline'
    | 'failed'
    | 'again'
    | 'trial'
    | 'back',
    string
  >
> & {
  readonly commentLabels: Readonly<Record<MetricId, Readonly<Record<AnswerBand, string>>>>;
  readonly notices: Readonly<Record<NoticeKind, { readonly title: string; readonly text: string }>>;
  readonly stopPage: Readonly<
    Record<
      | 'title'
      | 'text'
      | 'done'
      | 'doneText'
      | 'forget'
      | 'forgetText'
      | 'forgotten'
      | 'forgottenText',
      string
    >
  >;
};

/** The languages the page itself speaks. */
export const pageLanguages = ['en', 'ru', 'pl', 'zh-Hant'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

const words: Readonly<Record<PageLanguage, PageWords>> = {
  en: english,
  ru: russian,
  pl: polish,
  'zh-Hant': chinese,
};

export function pageWords(language: PageLanguage): PageWords {
  return words[language];
}

/** The words with what belongs into them. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
