import { english } from './template-words-en';
import { polish } from './template-words-pl';
import { russian } from './template-words-ru';
import { chinese } from './template-words-zh-hant';

export type Wording =
  | 'issue'
  | 'find'
  | 'signUp'
  | 'upgrade'
  | 'purchase'
  | 'easeOfTask'
  | 'effort'
  | 'easeNow'
  | 'satisfiedWithUs'
  | 'satisfiedWithHelp'
  | 'rateHelp'
  | 'helpful'
  | 'satisfiedWithPurchase'
  | 'recommend';

export type EndLabels =
  | 'agree'
  | 'ease'
  | 'difficulty'
  | 'effort'
  | 'satisfaction'
  | 'quality'
  | 'yesNo'
  | 'likelihood';

export type FurtherSet = 'support' | 'selfService' | 'conversion' | 'quality';

/** The standard questions in one language; `{company}` is filled in. */
export type TemplateWords = {
  readonly questions: Readonly<Record<Wording, string>>;
  readonly ends: Readonly<Record<EndLabels, readonly [low: string, high: string]>>;
  /** Above the comment, where a further question has asked for the reason already. */
  readonly comment: string;
  readonly further: Readonly<
    Record<
      FurtherSet,
      { readonly label: string; readonly options: Readonly<Record<string, string>> }
    >
  >;
};

export const templateLanguages = ['en', 'ru', 'pl', 'zh-Hant'] as const;
export type TemplateLanguage = (typeof templateLanguages)[number];

const words: Readonly<Record<TemplateLanguage, TemplateWords>> = {
  en: english,
  ru: russian,
  pl: polish,
  'zh-Hant': chinese,
};

export function templateWords(language: TemplateLanguage): TemplateWords {
  return words[language];
}

/**
 * How the standard wordings say something in another language.
 *
 * @returns null for words of none of them
 */
export function knownTranslation(
  text: string,
  { from, to, company }: { from: string; to: string; company: string },
): string | null {
  const [known, wanted] = [from, to].map((tag) => templateLanguages.find((each) => each === tag));
  if (!known || !wanted) return null;
  const at = phrases(known, company).indexOf(text);
  return at < 0 ? null : (phrases(wanted, company)[at] ?? null);
}

/** All phrases of a language, each language in the same order. */
function phrases(language: TemplateLanguage, company: string): string[] {
  const { questions, ends, comment, further } = words[language];
  const inOrder = <Value>(of: Readonly<Record<string, Value>>): Value[] =>
    Object.keys(of)
      .sort()
      .flatMap((key) => of[key] ?? []);
  return [
    ...inOrder(questions).map((question) => question.replaceAll('{company}', company)),
    ...inOrder(ends).flat(),
    comment,
    ...inOrder(further).flatMap(({ label, options }) => [label, ...inOrder(options)]),
  ];
}
