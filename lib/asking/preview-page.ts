import type { MetricId } from '@/lib/metrics/definition';
import type { AnswerBand } from '@/lib/surveys/answer-bands';
import { bandOf, bestLanguage, languagesOf, readContent } from '@/lib/surveys/content';
import type { SurveyDraft } from '@/lib/surveys/content-edit';
import { localise } from '@/lib/surveys/localised-survey';
import type { PreviewTheme, PreviewView } from '@/lib/surveys/preview-view';
import { pointsOf } from '@/lib/surveys/scale-choices';
import { textDirection } from '@/lib/surveys/text-direction';
import type { Brand, QuestionPage } from './page-model';
import { type PageLanguage, pageLanguages } from './page-words';
import { drawnPage } from './question-page';

export type Previewed = PreviewView & {
  readonly survey: SurveyDraft;
  readonly metric: MetricId;
  readonly brand: Brand;
};

/**
 * The very page that respondents get, for a frame that runs no script: its links
 * and its form lead nowhere, and it takes the theme that is asked for, whatever
 * the browser prefers.
 */
export function previewPage(previewed: Previewed): string {
  const page = drawnPage(modelOf(previewed));
  return inTheme(page, previewed.theme);
}

function modelOf({ survey, metric, brand, language, moment }: Previewed): QuestionPage {
  const { question, content } = survey;
  const band = moment.phase === 'asked' ? null : moment.band;
  const score = band && scoreIn(metric, survey, band);
  const localised = localise(question, content, language);
  const link = band && localised.links[band];
  return {
    nonce: '',
    language,
    pageLanguage: pageLanguageOf(language),
    direction: textDirection(language),
    brand: { ...brand, privacyUrl: brand.privacyUrl && '#' },
    isTrial: false,
    survey: localised,
    metric,
    scale: question.scale,
    drawing: question.drawing,
    languages: languagesOf(content),
    about: null,
    phase: moment.phase,
    chosen: score,
    savedScore: score,
    written: { comment: '', answers: {}, mayCallBack: false },
    further: band && {
      band,
      asksComment: content.asksComment,
      asksCallBack: content.asksCallBack && band === 'low',
    },
    isTooLong: false,
    callBy: null,
    link: link && { label: link.label, url: '#' },
    mayChange: true,
    mayStop: true,
    problem: null,
    hidden: {},
    addresses: { form: '#', change: '#', stop: '#' },
  };
}

/** The most usual score of a band: the last of its points towards the middle. */
function scoreIn(
  metric: MetricId,
  { question: { scale } }: SurveyDraft,
  band: AnswerBand,
): number | null {
  const points = pointsOf(scale).filter((score) => bandOf(metric, scale, score) === band);
  return points[Math.floor((points.length - 1) / 2)] ?? null;
}

const spokenHere = readContent({
  texts: Object.fromEntries(pageLanguages.map((language) => [language, {}])),
});

/** The language in which the page itself speaks to somebody who reads `language`. */
export function pageLanguageOf(language: string): PageLanguage {
  const best = bestLanguage(spokenHere, [language]);
  return pageLanguages.find((each) => each === best) ?? 'en';
}

const prefersDark = '@media (prefers-color-scheme:dark)';

/** Words of people are escaped and have no such rule in them. */
function inTheme(page: string, theme: PreviewTheme): string {
  return page
    .replace(prefersDark, theme === 'dark' ? '@media all' : '@media not all')
    .replace('color-scheme:light dark', `color-scheme:${theme}`);
}
