import * as z from 'zod';
import { definition, type MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import type { WordKey } from '@/lib/words/words';
import { type AnswerBand, answerBands } from './answer-bands';

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'faults.up-to' satisfies WordKey);
/** BCP 47, such as `en`, `pt-BR`, `zh-Hant`. */
export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'survey-content.language' satisfies WordKey);
const questionKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** A further question, asked below the score when it fits the band of the answer. */
const followUpQuestion = z.object({
  key: questionKey,
  /** `text` is one line, `choice` picks one, `choices` any number. */
  kind: z.enum(['text', 'choice', 'choices']),
  bands: z.array(z.enum(answerBands)).min(1, 'survey-content.bands' satisfies WordKey),
  /** Keys of the options; their words are in the texts of each language. */
  options: z.array(questionKey).max(20).default([]),
});

const link = z.url({
  protocol: /^https?$/,
  error: 'survey-content.link' satisfies WordKey,
});

const perBand = <Value extends z.ZodType>(value: Value) =>
  z.object({ low: value, middle: value, high: value });

/** Everything a respondent reads beside the question itself, in one language. */
const texts = z.object({
  /** Null takes the question of the version. */
  question: words(300).nullable().default(null),
  lowLabel: words(80).nullable().default(null),
  highLabel: words(80).nullable().default(null),
  /** Above the box for words, by band: “What made it hard?” */
  commentLabels: perBand(words(200).nullable()).partial().default({}),
  /** Labels of the further questions and of their options, by key. */
  labels: z.record(questionKey, words(200)).default({}),
  /** `option` words by `<question>.<option>`. */
  options: z.record(z.string().max(90), words(120)).default({}),
  thanks: perBand(z.object({ title: words(120), text: words(400) }).partial())
    .partial()
    .default({}),
  /** Words of the links after the thanks; what is missing is said as in `links`. */
  linkLabels: perBand(words(60)).partial().default({}),
  /** Subject and first lines of the mail. */
  mailSubject: words(150).nullable().default(null),
  mailIntro: words(600).nullable().default(null),
});

/** What a version of a survey asks beyond its question and scale; see `LocalisedSurvey` for how it is read. */
export const surveyContent = z.object({
  /** The language of the version's own question and labels. */
  language: languageTag.default('en'),
  asksComment: z.boolean().default(true),
  /** Whether people with a low score are asked if they may be called back. */
  asksCallBack: z.boolean().default(true),
  followUps: z.array(followUpQuestion).max(10).default([]),
  /** Where a band is sent on to after the thanks, such as a help page or a review site. */
  links: perBand(z.object({ label: words(60), url: link }).nullable())
    .partial()
    .default({}),
  texts: z.record(languageTag, texts).default({}),
});

export type SurveyContent = z.output<typeof surveyContent>;
export type SurveyTexts = z.output<typeof texts>;
export type FollowUpQuestion = SurveyContent['followUps'][number];

/** The content as stored, defaults filled in. */
export function readContent(stored: unknown): SurveyContent {
  return surveyContent.parse(stored ?? {});
}

/** The texts of a language as they were written, empty where nothing was. */
export function textsIn(content: SurveyContent, language: string): SurveyTexts {
  return content.texts[language] ?? texts.parse({});
}

/** The languages a survey can be answered in, its own first. */
export function languagesOf({ language, texts: written }: SurveyContent): readonly string[] {
  return [language, ...Object.keys(written).filter((each) => each !== language)];
}

/**
 * The best of a survey's languages for somebody who reads `wanted`, most wanted
 * first: the very one, else one of the same language (`pt` for `pt-BR`, and
 * Traditional Chinese for `zh-TW`), else the survey's own.
 */
export function bestLanguage(content: SurveyContent, wanted: readonly string[]): string {
  const known = languagesOf(content);
  for (const each of wanted) {
    const tag = plainTag(each);
    const found =
      known.find((language) => plainTag(language) === tag) ??
      known.find((language) => scriptOf(language) === scriptOf(each));
    if (found) return found;
  }
  return content.language;
}

function plainTag(tag: string): string {
  return tag.toLowerCase();
}

/** The language with its usual script: `zh-TW` and `zh-Hant` are one, `zh-CN` is not. */
function scriptOf(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return tag;
  }
}

/** The band of an answer on the scale's default method. */
export function bandOf(metric: MetricId, scale: Scale, score: number): AnswerBand {
  const found = definition(metric, scale, null);
  if (!found) throw new RangeError('the metric is not measured on that scale');
  const oriented = scale.direction === 'effort' ? scale.min + scale.max - score : score;
  if (oriented <= found.bands.negative) return 'low';
  return oriented >= found.bands.positive ? 'high' : 'middle';
}
