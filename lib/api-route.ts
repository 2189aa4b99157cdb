import 'server-only';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Scope } from '@/db/scope';
import { keyBearer } from '@/lib/auth/key-bearer';
import { may, type Permission, type Role } from '@/lib/auth/roles';
import type { CurrentWorkspace } from '@/lib/auth/workspace-clock';
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

/**
 * A route of the REST API. The caller proves itself by `Authorization: Bearer
 * <key>`; every refusal is problem+json (RFC 9457).
 *
 * @param run answers the request; it may throw an AppError or let a ZodError pass
 */
export function apiRoute<Params = Record<string, string>>(
  permission: Permission,
  run: (request: Request, call: ApiCall<Params>) => Promise<Response>,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, context) => {
    try {
      const bearer = await keyBearer(request.headers.get('authorization'), new Date());
      if (!bearer) return unauthorized();
      if (!may(bearer.role, permission)) {
        return problemResponse({
          status: 403,
          title: 'This key does not allow that',
          detail: `The role of the key is ${bearer.role}; it does not include ${permission}.`,
        });
      }
      return await run(request, { ...bearer, params: await context.params });
    } catch (error) {
      return refusal(error, request);
    }
  };
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
