import type * as z from 'zod';
import { AppError } from '@/lib/errors';

/** A place in a list as senders carry it: opaque, and safe in an address. */
export function printCursor(place: Readonly<Record<string, string | null>>): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

const longest = 1_000;

/**
 * The place that a cursor names.
 *
 * @throws {AppError} `invalid` if it is not one that this list gave
 */
export function parseCursor<Place>(cursor: string, place: z.ZodType<Place>): Place {
  const parsed = place.safeParse(cursor.length > longest ? null : unpacked(cursor));
  if (parsed.success) return parsed.data;
  throw new AppError(
    'invalid',
    'The “cursor” is not one that this list gave. Begin again without it.',
  );
}

function unpacked(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
