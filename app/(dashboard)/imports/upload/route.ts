import * as z from 'zod';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { isSameOrigin } from '@/lib/auth/same-origin';
import { AppError, type AppErrorCode } from '@/lib/errors';
import { openUpload, receiveUpload } from '@/lib/imports/receive-upload';
import { refusalWords } from '@/lib/words/refusal';
import { requestWords } from '@/lib/words/request-words';

const fileName = z
  .string()
  .transform((name) => name.replaceAll('\0', '').toWellFormed())
  .pipe(z.string().trim().min(1));

const upload = z.union([
  z.object({ import: z.uuid(), part: z.coerce.number().int().min(0).max(5_000) }),
  z.object({ name: fileName, bytes: z.coerce.number().int().min(0) }),
]);

const statuses: Record<AppErrorCode, number> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  'too-large': 413,
  unavailable: 503,
};

/**
 * Takes a file in: `?name=&bytes=` opens the upload, `?import=&part=` brings its
 * bytes, as many requests as one likes. Small requests pass every proxy.
 */
export async function POST(request: Request): Promise<Response> {
  const t = await requestWords();
  if (!isSameOrigin(request.headers)) return refused(403, t('import-refusals.other-site'));
  const member = await findMember();
  if (!member) return refused(401, t('import-refusals.signed-out'));
  if (!may(member.role, 'imports:write')) return refused(403, t('errors.role-too-small'));
  const parsed = upload.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return refused(400, t('import-refusals.not-understood'));
  try {
    if ('name' in parsed.data) return Response.json(await openUpload(member.scope, parsed.data));
    const { import: id, part } = parsed.data;
    return Response.json(await receiveUpload(member.scope, id, part, chunksOf(request)));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return refused(statuses[error.code], refusalWords(t, error));
  }
}

async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function refused(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
