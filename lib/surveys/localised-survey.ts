import type { AnswerBand } from './answer-bands';
import { type FollowUpQuestion, type SurveyContent, textsIn } from './content';
import type { Question } from './question';
import { pointsOf, pointWords } from './scale-choices';
import { textDirection } from './text-direction';

export type LocalisedFollowUp = Pick<FollowUpQuestion, 'key' | 'kind' | 'bands'> & {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
};

export type LocalisedPoint = { readonly score: number; readonly words: string };

/** A survey in the one language in which somebody reads it. */
export type LocalisedSurvey = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly question: string;
  readonly lowLabel: string;
  readonly highLabel: string;
  /** Every point of the scale, lowest first, with its words where it has any. */
  readonly points: readonly LocalisedPoint[];
  /** Null where nobody wrote any, so that the page says it in words of its own. */
  readonly commentLabel: Readonly<Record<AnswerBand, string | null>>;
  readonly followUps: readonly LocalisedFollowUp[];
  readonly thanks: Readonly<Record<AnswerBand, { title: string | null; text: string | null }>>;
  /** Where a band is sent on to after the thanks. */
  readonly links: Readonly<Record<AnswerBand, { label: string; url: string } | null>>;
};

/** What a survey says in a language; what is missing there is said in the survey's own. */
export function localise(
  question: Question,
  content: SurveyContent,
  language: string,
): LocalisedSurvey {
  const here = textsIn(content, language);
  const own = textsIn(content, content.language);
  const lowLabel = here.lowLabel || question.lowLabel;
  const highLabel = here.highLabel || question.highLabel;
  const words = pointWords(question.scale, lowLabel, highLabel);
  const perBand = <Value>(value: (band: AnswerBand) => Value) => ({
    low: value('low'),
    middle: value('middle'),
    high: value('high'),
  });
  return {
    language,
    direction: textDirection(language),
    question: here.question || question.question,
    lowLabel,
    highLabel,
    points: pointsOf(question.scale).map((score, at) => ({ score, words: words[at] ?? '' })),
    commentLabel: perBand((band) => here.commentLabels[band] || own.commentLabels[band] || null),
    followUps: content.followUps.map(({ key, kind, bands, options }) => ({
      key,
      kind,
      bands,
      label: here.labels[key] || own.labels[key] || key,
      options: options.map((option) => ({
        key: option,
        label: here.options[`${key}.${option}`] || own.options[`${key}.${option}`] || option,
      })),
    })),
    thanks: perBand((band) => ({
      title: here.thanks[band]?.title || own.thanks[band]?.title || null,
      text: here.thanks[band]?.text || own.thanks[band]?.text || null,
    })),
    links: perBand((band) => {
      const link = content.links[band];
      return link ? { url: link.url, label: here.linkLabels[band] || link.label } : null;
    }),
  };
}
