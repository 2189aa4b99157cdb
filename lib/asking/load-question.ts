import 'server-only';
import { onceKey } from '@/db/mutations/answer-ask';
import {
  findInvitation,
  findPlace,
  type HostedQuestion,
  type Invitation,
} from '@/db/queries/hosted-question';
import { programmeOf } from '@/db/queries/programme';
import { bandOf, bestLanguage, readContent } from '@/lib/surveys/content';
import { textDirection } from '@/lib/surveys/text-direction';
import type { Further, PageFrame } from './page-model';
import { type NoticeKind, type PageLanguage, pageLanguages } from './page-words';
import { languagesWanted, onceOf, type Visit } from './visit';

/** A question with all that its page needs of the workspace. */
export type LoadedQuestion = HostedQuestion & {
  readonly ask: Invitation['ask'] | null;
  readonly place: { readonly touchpointId: string; readonly channelId: string } | null;
  /** Names the answer at a public place; null for an invitation. */
  readonly once: { readonly once: string; readonly isNew: boolean } | null;
  readonly frame: PageFrame;
  /** After this the answer stays as it is; null where nothing says so. */
  readonly closesAt: Date | null;
};

const dayMs = 24 * 60 * 60 * 1000;

/** What was sent with an answer of the question it is to. */
type Sent = {
  readonly once: string | null;
  readonly language: string | null;
  /** The version of the survey that was shown. */
  readonly version: string | null;
};

/**
 * @param inForm what the form of the page said, which counts more than the address
 * @returns null if there is no such question
 */
export async function loadQuestion(
  visit: Visit,
  inForm: Sent = { once: null, language: null, version: null },
): Promise<LoadedQuestion | null> {
  const { scope, token, params } = visit;
  if (token.kind === 'ask') {
    const [found, programme] = await Promise.all([
      findInvitation(scope, token.askId),
      programmeOf(scope),
    ]);
    if (!found) return null;
    const frame = frameOf(visit, found, programme, [inForm.language, found.ask.language]);
    const isTrial = visit.isTrial || found.ask.isTrial;
    const { closesAt } = found.ask;
    return { ...found, place: null, once: null, closesAt, frame: { ...frame, isTrial } };
  }
  const once = onceOf(visit, inForm.once);
  const sought = {
    ...token,
    versionId: inForm.version,
    touchpointKey: params.get('touchpoint') ?? undefined,
    channelKey: params.get('channel') ?? undefined,
  };
  const key = once.isNew ? null : onceKey(once.once);
  const [named, programme] = await Promise.all([findPlace(scope, sought, key), programmeOf(scope)]);
  // A place that the address names and nobody has is left out of it.
  const own = { ...token, versionId: inForm.version };
  const found = named?.place === null ? await findPlace(scope, own, key) : named;
  if (!found) return null;
  const closesAt =
    found.given && new Date(found.given.answeredAt.getTime() + found.rules.windowDays * dayMs);
  const frame = frameOf(visit, found, programme, [inForm.language]);
  return { ...found, ask: null, once, closesAt, frame };
}

type Programme = Awaited<ReturnType<typeof programmeOf>>;

/** The languages of the page itself, as those of a survey. */
const spokenHere = readContent({
  texts: Object.fromEntries(pageLanguages.map((language) => [language, {}])),
});

function frameOf(
  visit: Visit,
  { content, workspace }: Pick<HostedQuestion, 'content' | 'workspace'>,
  { brandName, brandColour, logo, privacyUrl }: Programme,
  first: readonly (string | null)[],
): PageFrame {
  const wanted = languagesWanted(visit, first);
  const language = bestLanguage(content, wanted);
  return {
    nonce: visit.nonce,
    language,
    pageLanguage: pageLanguageFor([language, ...wanted]),
    direction: textDirection(language),
    brand: { name: brandName || workspace.name, brandColour, logo, privacyUrl },
    isTrial: visit.isTrial,
  };
}

/** The language in which the page itself speaks to somebody. */
export function pageLanguageFor(wanted: readonly string[]): PageLanguage {
  const best = bestLanguage(spokenHere, wanted);
  return pageLanguages.find((language) => language === best) ?? 'en';
}

/**
 * Why the question is not asked; null if it is. What was answered while it was
 * asked can be changed until its window closes, whatever became of the survey.
 *
 * @param at when it is answered, where that is not now
 */
export function closedFor(
  visit: Visit,
  loaded: LoadedQuestion,
  at: Date = visit.now,
): NoticeKind | null {
  const { survey, ask, place, workspace, closesAt, frame, given } = loaded;
  if (frame.isTrial) return null;
  if (workspace.isSample) return 'sample';
  if (ask) return ask.state === 'cancelled' || at > ask.closesAt ? 'closed' : null;
  if (place === null) return 'unknown';
  const isAsked = survey.state === 'live' && !survey.isArchived;
  if (!isAsked && given?.state !== 'counted') return 'notAsked';
  return closesAt !== null && at > closesAt ? 'closed' : null;
}

/** What is asked beside a score. */
export function furtherFor(loaded: LoadedQuestion, visit: Visit, score: number): Further {
  const { survey, question, content, ask } = loaded;
  const band = bandOf(survey.metric, question.scale, score);
  const isKnown = Boolean(ask?.customerId || ask?.address || visit.identity?.externalId);
  return {
    band,
    asksComment: content.asksComment,
    asksCallBack: content.asksCallBack && band === 'low' && (isKnown || loaded.frame.isTrial),
  };
}

/** Whether anything is asked beside the score. */
export function asksMore({ content }: LoadedQuestion, further: Further): boolean {
  return (
    further.asksComment ||
    further.asksCallBack ||
    content.followUps.some(({ bands }) => bands.includes(further.band))
  );
}

export function isOnScale({ question: { scale } }: HostedQuestion, score: number | null): boolean {
  return score !== null && Number.isInteger(score) && score >= scale.min && score <= scale.max;
}
