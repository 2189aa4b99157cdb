import { AppError } from '@/lib/errors';

/**
 * The `Idempotency-Key` of a request; null without one.
 *
 * @throws {AppError} `invalid` if it is longer than 200 characters
 */
export function idempotencyKey(request: { headers: Pick<Headers, 'get'> }): string | null {
  const key = request.headers.get('idempotency-key')?.trim() || null;
  if (key !== null && key.length > 200) {
    throw new AppError('invalid', 'The header Idempotency-Key may have up to 200 characters.');
  }
  return key;
}
