import 'server-only';
import { type AnswerBand, answerBands } from '@/lib/surveys/answer-bands';
import { bandOf } from '@/lib/surveys/content';
import {
  type LocalisedFollowUp,
  type LocalisedPoint,
  localise,
} from '@/lib/surveys/localised-survey';
import { type Accent, brandColours } from './brand-colours';
import { furtherFor, type LoadedQuestion, pageLanguageFor } from './load-question';
import { moodOf, outlineOf } from './marks';
import { longestComment, longestText } from './page-model';
import { pageWords } from './page-words';
import { placeWords } from './place-words';
import type { Visit } from './visit';

/** What is asked after an answer of a band, and said when that is done. */
export type AskedAfter = {
  /** Above the box for words; null where none is asked for. */
  readonly comment: string | null;
  readonly callBack: boolean;
  readonly questions: readonly LocalisedFollowUp[];
  readonly thanks: { readonly title: string; readonly text: string | null };
  readonly link: { readonly label: string; readonly url: string } | null;
};

export type AskedPoint = LocalisedPoint & {
  readonly band: AnswerBand;
  /** Where the point is drawn; see `outlineOf`. */
  readonly outline: string | null;
  readonly isTurned: boolean;
};

/** A question for a script that draws it: the widget on another site, and a kiosk. */
export type AskedJson = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly question: string;
  readonly drawing: string;
  readonly lowLabel: string;
  readonly highLabel: string;
  readonly points: readonly AskedPoint[];
  readonly after: Readonly<Record<AnswerBand, AskedAfter>>;
  readonly brand: {
    readonly name: string;
    readonly privacyUrl: string | null;
    readonly light: Accent;
    readonly dark: Accent;
  };
  readonly words: Readonly<Record<AskedWord, string>>;
  readonly mostComment: number;
  readonly mostText: number;
  /** When it was asked, and which version of the survey; both are sent back with the answer. */
  readonly at: number;
  readonly version: string;
};

type AskedWord =
  | 'send'
  | 'optional'
  | 'callBack'
  | 'leaveOut'
  | 'privacy'
  | 'offline'
  | 'failed'
  | 'close'
  | 'skip'
  | 'choose';

/** The question of a visit in a language, its own unless another is given. */
export function askedJson(
  visit: Visit,
  loaded: LoadedQuestion,
  language: string = loaded.frame.language,
): AskedJson {
  const { question, content, survey, frame } = loaded;
  const localised = localise(question, content, language);
  const { drawing, scale } = question;
  const speaks = pageLanguageFor([language]);
  const [page, place] = [pageWords(speaks), placeWords(speaks)];
  const count = localised.points.length;
  return {
    language,
    direction: localised.direction,
    question: localised.question,
    drawing,
    lowLabel: localised.lowLabel,
    highLabel: localised.highLabel,
    points: localised.points.map((point, at) => ({
      ...point,
      band: bandOf(survey.metric, scale, point.score),
      outline: outlineOf(drawing, moodOf(at, count, scale.direction)),
      isTurned: drawing === 'thumbs' && moodOf(at, count, scale.direction) <= 0.5,
    })),
    after: perBand((band) => ({
      ...furtherOf(visit, loaded, band, localised.commentLabel[band], page.commentLabels),
      questions: localised.followUps.filter(({ bands }) => bands.includes(band)),
      thanks: {
        title: localised.thanks[band].title ?? page.thanks,
        text: localised.thanks[band].text,
      },
      link: localised.links[band],
    })),
    brand: {
      name: frame.brand.name,
      privacyUrl: frame.brand.privacyUrl,
      ...brandColours(frame.brand.brandColour),
    },
    words: {
      send: page.send,
      optional: page.optional,
      callBack: page.callBack,
      leaveOut: page.leaveOut,
      privacy: page.privacy,
      offline: page.offline,
      failed: page.failed,
      close: place.close,
      skip: place.skip,
      choose: place.choose,
    },
    mostComment: longestComment,
    mostText: longestText,
    at: visit.now.getTime(),
    version: loaded.versionId,
  };
}

function furtherOf(
  visit: Visit,
  loaded: LoadedQuestion,
  band: AnswerBand,
  own: string | null,
  labels: ReturnType<typeof pageWords>['commentLabels'],
): Pick<AskedAfter, 'comment' | 'callBack'> {
  const { survey, question, content } = loaded;
  const inBand = pointIn(survey.metric, question.scale, band);
  const callBack = inBand !== null && furtherFor(loaded, visit, inBand).asksCallBack;
  return { comment: content.asksComment ? (own ?? labels[survey.metric][band]) : null, callBack };
}

/** Some score of a band; null where the scale has none in it. */
function pointIn(
  metric: LoadedQuestion['survey']['metric'],
  scale: LoadedQuestion['question']['scale'],
  band: AnswerBand,
): number | null {
  for (let score = scale.min; score <= scale.max; score += 1) {
    if (bandOf(metric, scale, score) === band) return score;
  }
  return null;
}

function perBand<Value>(value: (band: AnswerBand) => Value): Record<AnswerBand, Value> {
  const [low, middle, high] = answerBands;
  return { low: value(low), middle: value(middle), high: value(high) };
}
