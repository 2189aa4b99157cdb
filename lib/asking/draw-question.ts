import 'server-only';
import { languagesOf } from '@/lib/surveys/content';
import { localise } from '@/lib/surveys/localised-survey';
import { closedFor, furtherFor, type LoadedQuestion } from './load-question';
import type { PagePhase, QuestionPage, Written } from './page-model';
import { questionPage } from './question-page';
import { addressOf, mayBeFound, type Visit } from './visit';

export type Drawn = {
  readonly phase: PagePhase;
  readonly chosen: number | null;
  readonly savedScore: number | null;
  readonly written: Written;
  readonly isTooLong?: boolean;
  readonly problem?: string | null;
};

export const nothingWritten: Written = { comment: '', answers: {}, mayCallBack: false };

/** The page of a question at a point of its way. */
export function drawQuestion(visit: Visit, loaded: LoadedQuestion, drawn: Drawn): string {
  const { frame, question, content, survey, ask, once } = loaded;
  const { savedScore, chosen } = drawn;
  const score = savedScore ?? chosen;
  const further = score === null ? null : furtherFor(loaded, visit, score);
  const localised = localise(question, content, frame.language);
  const page: QuestionPage = {
    ...frame,
    survey: localised,
    metric: survey.metric,
    scale: question.scale,
    drawing: question.drawing,
    languages: languagesOf(content),
    about: aboutOf(loaded),
    phase: drawn.phase,
    mayBeFound: mayBeFound(visit),
    chosen,
    savedScore,
    written: drawn.written,
    further,
    isTooLong: drawn.isTooLong ?? false,
    problem: drawn.problem ?? null,
    callBy: callByOf(loaded),
    link: further && localised.links[further.band],
    mayChange: closedFor(visit, loaded) === null,
    mayStop: Boolean(ask?.address) && !frame.isTrial,
    hidden: {
      at: String(visit.now.getTime()),
      ...(once ? { once: once.once, version: loaded.versionId } : {}),
    },
    addresses: {
      form: addressOf(visit),
      change: addressOf(visit, { view: 'edit', ...embeddedAnswer(visit, loaded) }),
      stop: `/s/${visit.text}/stop`,
    },
  };
  return questionPage(page);
}

/** In a frame no cookie names the answer, so the address does; nobody shares that of a frame. */
export function embeddedAnswer(
  { params }: Visit,
  { once }: LoadedQuestion,
): Readonly<Record<string, string>> {
  return once && params.get('embed') === 'true' ? { a: once.once } : {};
}

/** `23 June · Payslip missing`: what the event told of, with the day it was. */
function aboutOf({ ask, workspace, frame }: LoadedQuestion): string | null {
  const subject = ask?.attributes.subject?.trim();
  if (!ask || !subject) return null;
  const day = new Intl.DateTimeFormat(dateLanguage(frame.language), {
    timeZone: workspace.timeZone,
    day: 'numeric',
    month: 'long',
  }).format(ask.createdAt);
  return `${day} · ${withoutTurns(subject).slice(0, 120)}`;
}

/** Without the signs that turn the direction of the text after them. */
function withoutTurns(text: string): string {
  return text.replaceAll(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '');
}

function callByOf({ given, workspace, frame }: LoadedQuestion): string | null {
  if (!given?.callBy) return null;
  return new Intl.DateTimeFormat(dateLanguage(frame.pageLanguage), {
    timeZone: workspace.timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(given.callBy);
}

/** English without a country has its days before its months, as everywhere in the product. */
function dateLanguage(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
