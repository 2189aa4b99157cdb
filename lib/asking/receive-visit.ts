import 'server-only';
import { respondentOf } from '@/lib/auth/respondent';
import { databaseIsAway, noteFailure, unlessAway } from '@/lib/database-health';
import { AppError } from '@/lib/errors';
import { bytesWithin } from './bytes-within';
import { numberWords } from './further-questions';
import { html } from './html';
import { noticePage, spoken } from './page-frame';
import { longestComment } from './page-model';
import { pageResponse } from './page-response';
import { longestForm } from './read-form';
import { strangerFrame, strangerPage } from './stranger-page';
import { identityIn, type Visit } from './visit';

type Knock = { readonly text: string; readonly now: Date; readonly isTrial: boolean };

/**
 * Lets somebody with a signed link in. A link that stands for nothing, a form
 * that is too large and a database that is away each have a page of their own,
 * on which nothing is lost that was written.
 *
 * @param run answers the visit; `fields` are those of the form, empty where none was sent
 */
export async function receiveVisit(
  request: Request,
  { text, now, isTrial }: Knock,
  run: (visit: Visit, fields: URLSearchParams) => Promise<Response>,
): Promise<Response> {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const respondent = respondentOf(text);
  if (!respondent) return strangerPage(request, nonce);
  const fields = request.method === 'POST' ? await fieldsOf(request) : new URLSearchParams();
  if (fields === null) return tooMuch(request, nonce);
  const params = new URL(request.url).searchParams;
  const identity = identityIn(respondent.token, params);
  const visit = { ...respondent, text, request, params, now, nonce, isTrial, identity };
  try {
    return await unlessAway(run(visit, fields));
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') {
      return strangerPage(request, nonce);
    }
    if (error instanceof AppError && error.code === 'conflict') {
      return pageResponse(noticePage(strangerFrame(request, nonce), 'sample'), {
        nonce,
        status: 409,
      });
    }
    const isAway = error instanceof AppError && error.message === databaseIsAway;
    if (!isAway && !noteFailure(error)) throw error;
    return awayWith(request, nonce, fields);
  }
}

/** The fields of a form; null if there are more than anybody writes. */
async function fieldsOf(request: Request): Promise<URLSearchParams | null> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(type)) {
    return new URLSearchParams();
  }
  const body = await bytesWithin(request, longestForm);
  if (body === null) return null;
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    return new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  } catch {
    // Not the form it says it is: as good as an empty one.
    return new URLSearchParams();
  }
}

function tooMuch(request: Request, nonce: string): Response {
  const frame = strangerFrame(request, nonce);
  const values = { most: numberWords(longestComment, frame.pageLanguage) };
  return pageResponse(noticePage(frame, 'tooMuch', { values }), { nonce, status: 413 });
}

/** All that was sent waits on the page, to be sent again by its button. */
function awayWith(request: Request, nonce: string, fields: URLSearchParams): Response {
  const frame = strangerFrame(request, nonce);
  const { pathname, search } = new URL(request.url);
  const below = html`<form method="post" action="${pathname}${search}">${[...fields].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="primary">${spoken(frame, 'again')}</button></form>`;
  return pageResponse(noticePage(frame, 'away', { below }), { nonce, status: 503 });
}
