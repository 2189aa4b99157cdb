import 'server-only';
import {
  answerAsk,
  type NotTaken,
  type OpenPlace,
  type SavedAnswer,
} from '@/db/mutations/answer-ask';
import { openedScores } from '@/db/queries/hosted-question';
import { type Doubt, doubtIn, sweepSeconds } from './automation';
import { type Drawn, drawQuestion, embeddedAnswer } from './draw-question';
import { html } from './html';
import { isAtKiosk } from './kiosk-page';
import { type GivenWhen, whenGiven } from './late-answer';
import {
  asksMore,
  furtherFor,
  isOnScale,
  type LoadedQuestion,
  loadQuestion,
} from './load-question';
import { noticePage } from './page-frame';
import { longestComment } from './page-model';
import { onwards, pageResponse } from './page-response';
import { type NoticeKind, pageWords } from './page-words';
import { type AnswerForm, onceIn, readForm } from './read-form';
import { strangerPage } from './stranger-page';
import { addressOf, onceCookie, type Visit } from './visit';

/**
 * Takes what a respondent sent from the page: saves it, and goes on to the page
 * that says so. What cannot be taken comes back on the page, nothing lost.
 */
export async function takeAnswer(visit: Visit, fields: URLSearchParams): Promise<Response> {
  const loaded = await loadQuestion(visit, {
    once: onceIn(fields.get('once')),
    language: fields.get('read') ?? fields.get('lang'),
    version: onceIn(fields.get('version')),
  });
  if (!loaded) return strangerPage(visit.request, visit.nonce);
  const form = readForm(fields, loaded.content);
  const was = Number(fields.get('was') ?? Number.NaN);
  const before = isOnScale(loaded, was) ? was : null;
  const redrawn = (parts: Partial<Drawn>, status: number) =>
    draw(
      visit,
      loaded,
      {
        phase: before === null ? 'asked' : 'saved',
        chosen: before,
        savedScore: before,
        written: form.written,
        ...parts,
      },
      status,
    );
  if (form.read !== null) return redrawn({}, 200);
  const sent = { waited: form.waited, isThanked: isAtKiosk(visit) };
  const when = await whenGiven(visit, loaded, sent);
  if ('refused' in when) return refused(visit, loaded, form, when.refused);
  const { score } = form;
  if (score === null || !isOnScale(loaded, score)) {
    const { offScale } = pageWords(loaded.frame.pageLanguage).notices;
    return redrawn({ problem: `${offScale.title}. ${offScale.text}` }, 422);
  }
  const isTooLong = form.written.comment.length > longestComment;
  if (loaded.frame.isTrial) return tried(visit, loaded, form, score);
  const saved = await saveAnswer(
    visit,
    loaded,
    isTooLong ? { ...form, isFull: false } : form,
    score,
    when,
  );
  if (saved.outcome === 'closed' || saved.outcome === 'trial') {
    return refused(visit, loaded, form, 'closed');
  }
  if (isTooLong) {
    return redrawn({ phase: 'saved', chosen: score, savedScore: score, isTooLong }, 422);
  }
  return goOn(visit, loaded, form, score);
}

/** On to the thanks, or to what else is asked. */
function goOn(visit: Visit, loaded: LoadedQuestion, form: AnswerForm, score: number): Response {
  if (isAtKiosk(visit)) return onwards(addressOf(visit, { view: 'done', score: String(score) }));
  const isDone = form.isFinal || !asksMore(loaded, furtherFor(loaded, visit, score));
  const { once } = loaded;
  const isRemembered =
    once === null ||
    visit.identity?.ticket ||
    visit.params.get('embed') === 'true' ||
    visit.request.headers.get('cookie')?.includes(once.once);
  if (!isRemembered) {
    // Without a cookie the next page would not know of the answer.
    const phase = isDone ? 'thanks' : 'saved';
    return draw(visit, loaded, { phase, chosen: score, savedScore: score, written: form.written });
  }
  const view = isDone ? 'done' : 'edit';
  const lang = { lang: loaded.frame.language };
  const address = addressOf(visit, { view, ...lang, ...embeddedAnswer(visit, loaded) });
  const usesCookie = once && !visit.identity?.ticket && visit.params.get('embed') !== 'true';
  return onwards(address, usesCookie ? onceCookie(visit.text, once.once) : undefined);
}

/** What somebody who only tries it out sees; nothing is recorded. */
function tried(visit: Visit, loaded: LoadedQuestion, form: AnswerForm, score: number): Response {
  const isTooLong = form.written.comment.length > longestComment;
  const isDone = form.isFinal || !asksMore(loaded, furtherFor(loaded, visit, score));
  const phase = isDone && !isTooLong ? 'thanks' : 'saved';
  const { written } = form;
  return draw(visit, loaded, { phase, chosen: score, savedScore: score, written, isTooLong });
}

function draw(visit: Visit, loaded: LoadedQuestion, drawn: Drawn, status = 200): Response {
  return pageResponse(drawQuestion(visit, loaded, drawn), {
    nonce: visit.nonce,
    status,
    isEmbedded: visit.params.get('embed') === 'true',
  });
}

/** What is known of an answer beside the form: when it was given, and what a script tells. */
export type Aside = GivenWhen & Pick<OpenPlace, 'attributes'>;

/** Saves what somebody sent by a page, the widget or a kiosk. */
export async function saveAnswer(
  visit: Visit,
  loaded: LoadedQuestion,
  form: AnswerForm,
  score: number,
  { answeredAt, held, attributes }: Aside,
): Promise<SavedAnswer | NotTaken> {
  const { scope, token, now, identity } = visit;
  const { written, isFull } = form;
  const keys = new Set(
    loaded.content.followUps.flatMap(({ key, bands }) =>
      bands.includes(furtherFor(loaded, visit, score).band) ? [key] : [],
    ),
  );
  const answers = Object.entries(written.answers).filter(([key]) => keys.has(key));
  const answer = {
    score,
    language: loaded.frame.language,
    answeredAt,
    quarantineReason: (await doubtOf(visit, loaded, form)) ?? held,
    ...(isFull
      ? {
          comment: written.comment || null,
          answers: Object.fromEntries(answers),
          mayCallBack: written.mayCallBack,
        }
      : {}),
  };
  if (token.kind === 'ask') return answerAsk(scope, token, answer, now);
  const { place, once, versionId, rules, survey } = loaded;
  if (!place || !once) return { outcome: 'closed' };
  return answerAsk(
    scope,
    {
      kind: 'public',
      surveyId: survey.id,
      surveyVersionId: versionId,
      ...place,
      windowDays: rules.windowDays,
      by: token.by,
      once: once.once,
      attributes,
      customer: identity?.externalId
        ? {
            externalId: identity.externalId,
            email: identity.email ?? undefined,
            name: identity.name ?? undefined,
          }
        : undefined,
    },
    answer,
    now,
  );
}

/** Somebody who has answered may change their mind as fast as they like. */
async function doubtOf(
  visit: Visit,
  { given }: LoadedQuestion,
  form: AnswerForm,
): Promise<Doubt | null> {
  const { scope, token, now, request } = visit;
  const since = new Date(now.getTime() - sweepSeconds * 1000);
  const { trap, isDriven, hasSignal, shownAt } = form;
  return doubtIn({
    userAgent: request.headers.get('user-agent'),
    trap,
    isDriven,
    hasSignal: hasSignal || given?.state === 'counted',
    age: shownAt === null ? null : now.getTime() - shownAt,
    opened: token.kind === 'ask' ? await openedScores(scope, token.askId, since) : [],
  });
}

/** The question is not asked any more; what was written stays there to be copied. */
function refused(
  visit: Visit,
  { frame }: LoadedQuestion,
  { written }: AnswerForm,
  notice: NoticeKind,
): Response {
  const below = written.comment
    ? html`<textarea readonly rows="6" dir="auto" aria-label="${written.comment.slice(0, 80)}">
${written.comment}</textarea>`
    : undefined;
  return pageResponse(noticePage(frame, notice, below ? { below } : {}), {
    nonce: visit.nonce,
    status: notice === 'unknown' ? 404 : 410,
    isEmbedded: visit.params.get('embed') === 'true',
  });
}
