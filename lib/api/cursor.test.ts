import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { AppError } from '@/lib/errors';
import { parseCursor, printCursor } from './cursor';

const place = z.strictObject({ id: z.uuid(), scale: z.string().nullable() });

it('carries a place there and back, in characters an address may hold', () => {
  const places = fc.record({
    id: fc.uuid(),
    scale: fc.option(fc.string({ unit: 'grapheme', maxLength: 20 })),
  });
  fc.assert(
    fc.property(places, (somewhere) => {
      const cursor = printCursor(somewhere);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(parseCursor(cursor, place)).toEqual(somewhere);
    }),
  );
});

it('that this list did not give is refused, whatever it is', () => {
  const other = printCursor({ id: 'no id', scale: null });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.constant(other)), (cursor) => {
      expect(() => parseCursor(cursor, place)).toThrow(AppError);
    }),
  );
  expect(() => parseCursor('a'.repeat(100_000), place)).toThrow(AppError);
});
