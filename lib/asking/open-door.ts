import 'server-only';
import { respondentOf } from '@/lib/auth/respondent';
import { databaseIsAway, noteFailure, retrySeconds, unlessAway } from '@/lib/database-health';
import { AppError } from '@/lib/errors';
import { closedFor, type LoadedQuestion } from './load-question';
import { type NoticeKind, pageWords } from './page-words';
import { identityIn, type Visit } from './visit';

/**
 * Any site may ask here, because no answer depends on a cookie: what is not
 * known from the link and its signature is not known.
 */
const openHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '86400',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
};

/** What was asked before a script of another site may send: who may, and with which headers. */
export function mayAsk(): Response {
  return new Response(null, { status: 204, headers: openHeaders });
}

export function told(body: object, status = 200): Response {
  const headers =
    status === 503 ? { ...openHeaders, 'retry-after': String(retrySeconds) } : openHeaders;
  return Response.json(body, { status, headers });
}

/** Why nothing was asked or taken, as a word for scripts and a sentence for people. */
export type Refusal = NoticeKind | 'badRequest';

const statuses: Readonly<Record<Refusal, number>> = {
  unknown: 404,
  closed: 410,
  notAsked: 410,
  sample: 409,
  offScale: 422,
  tooMuch: 413,
  away: 503,
  badRequest: 400,
};

export function refusal(error: Refusal, language: LoadedQuestion['frame']['pageLanguage'] = 'en') {
  const { title: message } =
    error === 'badRequest'
      ? { title: 'That is not an answer: see “Widget” in the documentation' }
      : pageWords(language).notices[error];
  return told({ error, message }, statuses[error]);
}

/** Why a question is not asked of a visit, as an answer for a script; null if it is. */
export function refusalFor(visit: Visit, loaded: LoadedQuestion): Response | null {
  const closed = closedFor(visit, loaded);
  return closed && refusal(closed, loaded.frame.pageLanguage);
}

export type Knocking = {
  readonly text: string;
  readonly now: Date;
  /** Parameters as of an address: who it is, and where else it happened. */
  readonly params: URLSearchParams;
  /** Languages to read in, most wanted first. */
  readonly languages: string | null;
};

/** Lets a script in that brings the token of a public place; invitations have their page alone. */
export async function openDoor(
  request: Request,
  { text, now, params, languages }: Knocking,
  run: (visit: Visit) => Promise<Response>,
): Promise<Response> {
  const respondent = respondentOf(text);
  if (respondent?.token.kind !== 'public') return refusal('unknown');
  const headers = new Headers(request.headers);
  if (languages) headers.set('accept-language', languages);
  const visit: Visit = {
    ...respondent,
    text,
    request: { method: request.method, headers },
    params,
    now,
    nonce: '',
    isTrial: false,
    identity: identityIn(respondent.token, params),
  };
  try {
    return await unlessAway(run(visit));
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return refusal('unknown');
    if (error instanceof AppError && error.code === 'conflict') return refusal('sample');
    const isAway = error instanceof AppError && error.message === databaseIsAway;
    if (!isAway && !noteFailure(error)) throw error;
    return refusal('away');
  }
}
