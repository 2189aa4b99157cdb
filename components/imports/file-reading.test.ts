import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delimiters } from '@/lib/csv/delimiter';
import { encodings } from '@/lib/csv/encodings';
import { isSameReading, readingIn, readingParams } from './file-reading';

test('what an address says of a file is read back', () => {
  const reading = fc.record({
    encoding: fc.constantFrom(null, ...encodings),
    delimiter: fc.constantFrom(null, ...delimiters),
    headerRows: fc.constantFrom(null, 0, 1, 2, 3),
  });
  fc.assert(
    fc.property(reading, reading, (one, other) => {
      const search = Object.fromEntries(readingParams(one));
      expect(readingIn(search)).toEqual(one);
      expect(isSameReading(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test('an address that says nothing, or nonsense, leaves it to the file', () => {
  expect(readingIn({ step: 'import' })).toBeNull();
  expect(readingIn({ header: '12', encoding: ['x'], delimiter: '' })).toEqual({
    encoding: null,
    delimiter: null,
    headerRows: null,
  });
});
