import 'server-only';
import { isUtf8 } from 'node:buffer';
import type * as z from 'zod';
import { AppError } from '@/lib/errors';
import { problemResponse } from '@/lib/problem';
import { batchLimits } from './response-input';

type Read<Value> = { value: Value; refused: null } | { value: null; refused: Response };

/** A request as far as its body is concerned; a `Request` is one. */
export type WithBody = {
  readonly headers: Pick<Headers, 'get'>;
  /** In the pieces it comes in; a small one may be read whole instead. */
  readonly body: AsyncIterable<Uint8Array> | (() => Promise<Buffer>) | null;
};

/**
 * What a JSON body says, or the response that refuses the body.
 *
 * @throws {z.ZodError} if it does not say what it should
 */
export async function bodyOf<Input extends z.ZodType>(
  request: WithBody,
  input: Input,
): Promise<Read<z.output<Input>>> {
  const body = await jsonBody(request, batchLimits.bytes);
  return body.refused ? body : { value: input.parse(body.value), refused: null };
}

/**
 * The JSON body of a request, or the response that refuses it: 415 if it is
 * compressed, 400 if it is not UTF-8 or not JSON.
 *
 * @throws {AppError} `too-large` as soon as more than `limit` bytes have come
 */
export async function jsonBody(request: WithBody, limit: number): Promise<Read<unknown>> {
  const body = await textBody(request, limit);
  if (body.refused) return body;
  try {
    return { value: JSON.parse(body.value), refused: null };
  } catch (error) {
    const why = error instanceof SyntaxError ? ` ${error.message}.` : '';
    const isEmpty = body.value.trim() === '';
    return refuse(400, isEmpty ? 'The body is empty.' : `The body is not JSON.${why}`);
  }
}

/**
 * The text of a body, or the response that refuses it: 415 if it is compressed,
 * 400 if it is not UTF-8.
 *
 * @throws {AppError} `too-large` as soon as more than `limit` bytes have come
 */
export async function textBody(request: WithBody, limit: number): Promise<Read<string>> {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') {
    return refuse(415, `Send the body as it is; “${encoding}” is not unpacked here.`);
  }
  const bytes = await readUpTo(request, limit);
  if (!isUtf8(bytes)) return refuse(400, 'The body is not UTF-8 text.');
  return { value: bytes.toString('utf8').replace(/^\uFEFF/, ''), refused: null };
}

function refuse(status: number, detail: string): { value: null; refused: Response } {
  const title = status === 415 ? 'Not readable' : 'Not understood';
  return { value: null, refused: problemResponse({ status, title, detail }) };
}

async function readUpTo({ headers, body }: WithBody, limit: number): Promise<Buffer> {
  const announced = Number(headers.get('content-length') ?? 0);
  if (announced > limit) throw tooLarge(limit);
  if (typeof body === 'function') return body();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(limit: number): AppError {
  const megabytes = limit / 1024 / 1024;
  return new AppError('too-large', `A body may have up to ${megabytes} MB. Send smaller batches.`);
}
