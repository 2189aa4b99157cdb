import 'server-only';
import { noteIntent, startAsk, startAtPlace } from '@/db/mutations/open-ask';
import { type GivenSoFar, openedScores } from '@/db/queries/hosted-question';
import { dayIn } from '@/lib/metrics/period';
import { type IntentReason, isSweep, machineIn, sweepSeconds } from './automation';
import { type Drawn, drawQuestion, nothingWritten } from './draw-question';
import { isAtKiosk, showKiosk } from './kiosk-page';
import { closedFor, isOnScale, type LoadedQuestion, loadQuestion } from './load-question';
import { noticePage } from './page-frame';
import type { Written } from './page-model';
import { pageResponse } from './page-response';
import { pageScript } from './page-script';
import { strangerPage } from './stranger-page';
import { mayBeFound, onceCookie, type Visit } from './visit';

/**
 * Shows a question. Nothing is answered by looking at it: a score in the address
 * is shown as chosen, for somebody to confirm.
 */
export async function showQuestion(visit: Visit): Promise<Response> {
  const loaded = await loadQuestion(visit);
  if (!loaded) return strangerPage(visit.request, visit.nonce);
  if (isAtKiosk(visit)) return showKiosk(visit, loaded);
  const { nonce } = visit;
  const isEmbedded = visit.params.get('embed') === 'true';
  const given = shownAnswer(visit, loaded);
  const closed = closedFor(visit, loaded);
  if (closed && !(given && closed === 'closed')) {
    const status = closed === 'unknown' ? 404 : 410;
    // An answer that was given in time may wait in this browser still.
    const script = pageScript(loaded.frame.pageLanguage);
    return pageResponse(noticePage(loaded.frame, closed, { script }), {
      nonce,
      status,
      isEmbedded,
    });
  }
  const asked = scoreIn(visit, loaded);
  await noteLook(visit, loaded, asked);
  const { once } = loaded;
  const keepsOnce = once?.isNew && !isEmbedded && remembers(visit);
  return pageResponse(drawQuestion(visit, loaded, drawnAt(visit, given, closed ? null : asked)), {
    nonce,
    isEmbedded,
    mayBeFound: mayBeFound(visit),
    cookie: keepsOnce ? onceCookie(visit.text, once.once) : undefined,
  });
}

/** A kiosk has many people at one browser, so it remembers none of them. */
function remembers({ token, isTrial }: Visit): boolean {
  return !isTrial && token.kind === 'public' && token.by !== 'kiosk';
}

/** What was answered, as far as somebody who opens the link should see it. */
function shownAnswer({ params, isTrial }: Visit, { given }: LoadedQuestion): GivenSoFar | null {
  if (isTrial || given === null) return null;
  // What a program answered is not held out to the person who comes after it.
  return given.isDoubted && params.get('view') === null ? null : given;
}

function scoreIn({ params }: Visit, loaded: LoadedQuestion): number | null {
  const text = params.get('score') ?? '';
  const score = /^\d{1,2}$/.test(text) ? Number(text) : null;
  return isOnScale(loaded, score) ? score : null;
}

function drawnAt(visit: Visit, given: GivenSoFar | null, asked: number | null): Drawn {
  const savedScore = given?.score ?? null;
  const written = given ? writtenIn(given) : nothingWritten;
  if (asked !== null && asked !== savedScore) {
    return { phase: 'confirm', chosen: asked, savedScore, written };
  }
  if (savedScore === null) return { phase: 'asked', chosen: null, savedScore, written };
  const phase = visit.params.get('view') === 'edit' ? 'saved' : 'thanks';
  return { phase, chosen: savedScore, savedScore, written };
}

function writtenIn({ comment, answers, mayCallBack }: GivenSoFar): Written {
  return { comment: comment ?? '', answers, mayCallBack };
}

/** Notes who came: a person who opens the page, or what may be a program that opens every link. */
async function noteLook(visit: Visit, loaded: LoadedQuestion, score: number | null): Promise<void> {
  if (loaded.frame.isTrial || loaded.workspace.isSample) return;
  if (loaded.ask === null) return noteAtPlace(visit, loaded);
  if (loaded.given && !loaded.given.isDoubted) return;
  const { scope, now } = visit;
  const reason = await reasonFor(visit, loaded.ask.id, score);
  if (score !== null) await noteIntent(scope, { askId: loaded.ask.id, score, reason }, now);
  if (reason === 'unconfirmed') await startAsk(scope, loaded.ask.id, now);
}

/** Each browser that opens a link, the code or the widget of a place counts once; at a kiosk nobody opens anything. */
export async function noteAtPlace(
  visit: Visit,
  { once, place, workspace }: LoadedQuestion,
): Promise<void> {
  const { scope, now, token, request } = visit;
  if (token.kind !== 'public' || token.by === 'kiosk') return;
  if (place === null || !once?.isNew || machineIn(request) !== null) return;
  const day = dayIn(now, workspace.timeZone);
  await startAtPlace(scope, { day, surveyId: token.surveyId, ...place, by: token.by });
}

async function reasonFor(
  { scope, now, request }: Visit,
  askId: string,
  score: number | null,
): Promise<IntentReason> {
  const machine = machineIn(request);
  if (machine !== null || score === null) return machine ?? 'unconfirmed';
  const since = new Date(now.getTime() - sweepSeconds * 1000);
  const opened = await openedScores(scope, askId, since);
  return isSweep([...opened, score]) ? 'sweeping' : 'unconfirmed';
}
