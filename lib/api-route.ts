import 'server-only';
import * as z from 'zod';
import { isOutOfRoom } from '@/db/out-of-room';
import type { Scope } from '@/db/scope';
import { asBearer } from '@/lib/api/basic-key';
import type { Reply } from '@/lib/api/plain-reply';
import { type Allowance, rateHeaders, rateLimiter } from '@/lib/api/rate-limit';
import { clientFacts } from '@/lib/auth/client-facts';
import { keyBearer } from '@/lib/auth/key-bearer';
import { may, type Permission, type Role } from '@/lib/auth/roles';
import type { CurrentWorkspace } from '@/lib/auth/workspace-clock';
import { databaseIsAway, noteFailure, retrySeconds, unlessAway } from '@/lib/database-health';
import { env } from '@/lib/env';
import { AppError, type AppErrorCode } from '@/lib/errors';
import { log } from '@/lib/log';
import { observed } from '@/lib/observe/api-request';
import { jsonPointer, type Problem, problemResponse } from '@/lib/problem';
import { issueInEnglish } from '@/lib/words/issue-words';

export type ApiCall<Params> = {
  scope: Scope;
  workspace: CurrentWorkspace;
  role: Role;
  /** The clock of the workspace: the present, or the last moment of a sample story. */
  now: Date;
  params: Params;
};

// One allowance a key in a process, also where each route has a copy of this file.
const shared = globalThis as { ergographRates?: ReturnType<typeof rateLimiter> | null };

shared.ergographRates ??= env.API_RATE_PER_MINUTE > 0 ? rateLimiter(env.API_RATE_PER_MINUTE) : null;

const takeFrom = shared.ergographRates;

/** What of a request every route looks at; a `Request` is one. */
export type Knock = {
  readonly headers: Pick<Headers, 'get'>;
  readonly method: string;
  readonly url: string;
};

/**
 * How a sender shows its key: as `Authorization: Bearer <key>`, or also as the
 * user name of HTTP Basic, as some senders can do nothing else.
 */
type Credentials = 'bearer' | 'basic';

/**
 * A route of the REST API. The caller proves itself by `Authorization: Bearer
 * <key>`; every refusal is problem+json (RFC 9457). Each key has an allowance of
 * requests a minute, and what is left of it is told in the headers.
 *
 * @param run answers the request; it may throw an AppError or let a ZodError pass
 */
export function apiRoute<
  Params = Record<string, string>,
  Asked extends Knock = Request,
  Answer extends Reply = Response,
>(
  permission: Permission,
  run: (request: Asked, call: ApiCall<Params>) => Promise<Answer>,
  credentials: Credentials = 'bearer',
): (request: Asked, context: { params: Promise<Params> }) => Promise<Answer | Response> {
  return (request, context) =>
    observed(request, context.params, async (told) => {
      let allowance: Allowance | null = null;
      const response = await answeredInTime(request, told.id, async () => {
        const bearer = await keyBearer(
          shownKey(request, credentials),
          new Date(),
          clientFacts(request.headers),
        );
        if (!bearer) return unauthorized();
        told.actor = bearer.scope.actor;
        const left = takeFrom?.(bearer.scope.actor, Date.now()) ?? null;
        if (left?.allowed === false) return tooMany(left);
        allowance = left;
        if (!may(bearer.role, permission)) return notAllowed(bearer.role, permission);
        // Next hands over no params at all where a path has no parts that change.
        return run(request, { ...bearer, params: await context.params });
      });
      return withAllowance(response, allowance);
    });
}

/** A route without a key, for senders that prove themselves by their address. */
export function keylessRoute<Params>(
  run: (request: Request, params: Params) => Promise<Response>,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return (request, context) =>
    observed(request, context.params, (told) =>
      answeredInTime(request, told.id, async () => run(request, await context.params)),
    );
}

function shownKey(request: Knock, credentials: Credentials): string | null {
  const shown = request.headers.get('authorization');
  return credentials === 'basic' ? asBearer(shown) : shown;
}

async function answeredInTime<Answer>(
  request: Knock,
  id: string,
  run: () => Promise<Answer>,
): Promise<Answer | Response> {
  try {
    return await unlessAway(run());
  } catch (error) {
    return refusal(error, request, id);
  }
}

function withAllowance<Answer extends Reply>(reply: Answer, allowance: Allowance | null): Answer {
  if (!allowance) return reply;
  for (const [name, value] of Object.entries(rateHeaders(allowance)))
    reply.headers.set(name, value);
  return reply;
}

function notAllowed(role: Role, permission: Permission): Response {
  return problemResponse({
    status: 403,
    title: 'This key does not allow that',
    detail: `The role of the key is ${role}; it does not include ${permission}.`,
  });
}

function tooMany(allowance: Allowance): Response {
  const { perMinute, waitSeconds } = allowance;
  return problemResponse(
    {
      status: 429,
      title: 'Too many requests',
      detail: `A key may send ${perMinute} requests a minute. The next one passes in ${waitSeconds} s.`,
    },
    { 'retry-after': String(Math.max(1, waitSeconds)), ...rateHeaders(allowance) },
  );
}

function unauthorized(): Response {
  return problemResponse(
    {
      status: 401,
      title: 'A valid key is needed',
      detail:
        'Send a key of this workspace as “Authorization: Bearer …”. It may be unknown, expired or revoked; an admin makes keys under Settings.',
    },
    { 'www-authenticate': 'Bearer realm="Ergograph"' },
  );
}

const problems: Record<AppErrorCode, Pick<Problem, 'status' | 'title'>> = {
  'not-found': { status: 404, title: 'Not found' },
  forbidden: { status: 403, title: 'Not allowed' },
  conflict: { status: 409, title: 'In conflict with what is there' },
  invalid: { status: 422, title: 'The request cannot be used' },
  'too-large': { status: 413, title: 'Too large' },
  unavailable: { status: 503, title: 'Not available just now' },
};

function refusal(error: unknown, request: Knock, reference: string): Response {
  if (error instanceof AppError) {
    return problemResponse(
      { ...problems[error.code], detail: error.message },
      error.code === 'unavailable' ? { 'retry-after': '5' } : {},
    );
  }
  if (error instanceof z.ZodError) {
    return problemResponse({
      ...problems.invalid,
      errors: error.issues.map((issue) => ({
        pointer: jsonPointer(issue.path),
        detail: issueInEnglish(issue),
      })),
    });
  }
  if (noteFailure(error)) {
    return problemResponse(
      { ...problems.unavailable, detail: databaseIsAway },
      { 'retry-after': String(retrySeconds) },
    );
  }
  log.error({ err: error, request: reference, method: request.method }, 'request failed');
  if (isOutOfRoom(error)) {
    const detail = `The disk of the database is full, so nothing of this request was saved. Tell whoever runs this Ergograph; the log of the server has more under ${reference}.`;
    return problemResponse({ ...problems.unavailable, detail }, { 'retry-after': '60' });
  }
  return problemResponse({
    status: 500,
    title: 'Something went wrong on our side',
    detail: `Nothing is known to be wrong with the request. The log of the server has more under ${reference}.`,
    reference,
  });
}
