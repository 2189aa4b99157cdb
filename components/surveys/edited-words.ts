import type { MetricId } from '@/lib/metrics/definition';
import type { AnswerBand } from '@/lib/surveys/answer-bands';
import type { BandPoints } from '@/lib/surveys/band-points';
import type { SurveyContent } from '@/lib/surveys/content';

/** What the page and the mail say where a survey says nothing of its own. */
export type UsualWords = {
  readonly comment: Readonly<Record<AnswerBand, string>>;
  readonly thanks: string;
  readonly mailSubject: string;
  readonly mailIntro: string;
};

/** The words around a question while they are edited, as every part of the form gets them. */
export type EditedWords = {
  readonly metric: MetricId;
  readonly content: SurveyContent;
  readonly bands: readonly BandPoints[];
  /** In the survey's own language. */
  readonly usual: UsualWords;
  readonly errors: { readonly [field: string]: string[] | undefined };
  readonly change: (content: SurveyContent) => void;
};
