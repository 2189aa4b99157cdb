import type { MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import type { AnswerBand } from '@/lib/surveys/answer-bands';
import type { LocalisedSurvey } from '@/lib/surveys/localised-survey';
import type { Programme } from '@/lib/surveys/programme';
import type { ScaleDrawing } from '@/lib/surveys/vocabulary';
import type { PageLanguage } from './page-words';

/** How far somebody is: nothing chosen, chosen by a link but not confirmed, saved, or done. */
export type PagePhase = 'asked' | 'confirm' | 'saved' | 'thanks';

export type Brand = Pick<Programme, 'brandColour' | 'logo' | 'privacyUrl'> & {
  readonly name: string;
};

/** What every page of a question shows around its middle. */
export type PageFrame = {
  /** Allows our styles and our script in a strict Content-Security-Policy. */
  readonly nonce: string;
  /** The language of the survey, and the one in which the page itself speaks. */
  readonly language: string;
  readonly pageLanguage: PageLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly brand: Brand;
  readonly isTrial: boolean;
};

/** What somebody wrote: in the answer that was saved, or in a form that was not. */
export type Written = {
  readonly comment: string;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly mayCallBack: boolean;
};

export type QuestionPage = PageFrame & {
  readonly survey: LocalisedSurvey;
  readonly metric: MetricId;
  readonly scale: Scale;
  readonly drawing: ScaleDrawing;
  readonly languages: readonly string[];
  /** What it is about, such as `23 June · Payslip missing`; null where nobody said. */
  readonly about: string | null;
  readonly phase: PagePhase;
  /** Whether search engines may know of it. */
  readonly mayBeFound?: boolean;
  /** The score that is shown as chosen. */
  readonly chosen: number | null;
  /** The score that is saved. */
  readonly savedScore: number | null;
  readonly written: Written;
  /** What is asked beside the score in the band of the answer; null before there is one. */
  readonly further: Further | null;
  readonly isTooLong: boolean;
  /** In words and in the language of the page, where somebody is going to call. */
  readonly callBy: string | null;
  readonly link: { readonly label: string; readonly url: string } | null;
  readonly mayChange: boolean;
  /** Whether there is an address that need not be asked again. */
  readonly mayStop: boolean;
  /** What is wrong with what was sent, in the language of the page. */
  readonly problem: string | null;
  /** Goes with the form, unseen. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Where the form is sent, where an answer is changed, and where one stops being asked. */
  readonly addresses: { readonly form: string; readonly change: string; readonly stop: string };
};

export type Further = {
  readonly band: AnswerBand;
  readonly asksComment: boolean;
  readonly asksCallBack: boolean;
};

/** Up to so many characters are taken of a comment. */
export const longestComment = 2000;

/** Up to so many characters are taken of a one-line answer. */
export const longestText = 300;
