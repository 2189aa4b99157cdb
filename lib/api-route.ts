import 'server-only';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Scope } from '@/db/scope';
import { asBearer } from '@/lib/api/basic-key';
import { type Allowance, rateHeaders, rateLimiter } from '@/lib/api/rate-limit';
import { clientFacts } from '@/lib/auth/client-facts';
import { keyBearer } from '@/lib/auth/key-bearer';
import { may, type Permission, type Role } from '@/lib/auth/roles';
import type { CurrentWorkspace } from '@/lib/auth/workspace-clock';
import { env } from '@/lib/env';
import { AppError, type AppErrorCode } from '@/lib/errors';
import { log } from '@/lib/log';
import { jsonPointer, type Problem, problemResponse } from '@/lib/problem';

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
export function apiRoute<Params = Record<string, string>>(
  permission: Permission,
  run: (request: Request, call: ApiCall<Params>) => Promise<Response>,
  credentials: Credentials = 'bearer',
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, context) => {
    try {
      const shown = request.headers.get('authorization');
      const bearer = await keyBearer(
        credentials === 'basic' ? asBearer(shown) : shown,
        new Date(),
        clientFacts(request.headers),
      );
      if (!bearer) return unauthorized();
      const allowance = takeFrom?.(bearer.scope.actor, Date.now()) ?? null;
      if (allowance?.allowed === false) return tooMany(allowance);
      // Next hands over no params at all where a path has no parts that change.
      const params = await context.params;
      const response = may(bearer.role, permission)
        ? await answered(request, () => run(request, { ...bearer, params }))
        : notAllowed(bearer.role, permission);
      return allowance ? withHeaders(response, rateHeaders(allowance)) : response;
    } catch (error) {
      return refusal(error, request);
    }
  };
}

async function answered(request: Request, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    return refusal(error, request);
  }
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
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

function refusal(error: unknown, request: Request): Response {
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
        detail: issue.message,
      })),
    });
  }
  const reference = randomUUID();
  const { pathname } = new URL(request.url);
  log.error({ err: error, reference, method: request.method, path: pathname }, 'request failed');
  return problemResponse({
    status: 500,
    title: 'Something went wrong on our side',
    detail: `Nothing is known to be wrong with the request. The log of the server has more under ${reference}.`,
    reference,
  });
}
