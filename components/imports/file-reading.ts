import * as z from 'zod';
import { encodings } from '@/lib/csv/encodings';
import type { FileReading } from '@/lib/csv/mapping';

export const delimiterNames = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ' ': 'space',
} as const;
const delimiterNamed = { comma: ',', semicolon: ';', tab: '\t', bar: '|', space: ' ' } as const;

const params = z.object({
  encoding: z.enum(encodings).nullable().catch(null).default(null),
  delimiter: z
    .enum(['comma', 'semicolon', 'tab', 'bar', 'space'])
    .transform((name) => delimiterNamed[name])
    .nullable()
    .catch(null)
    .default(null),
  header: z.enum(['0', '1', '2', '3']).transform(Number).nullable().catch(null).default(null),
});

/** How the address of the mapping page says a file is read; null if it does not. */
export function readingIn(search: Readonly<Record<string, unknown>>): FileReading | null {
  if (!['encoding', 'delimiter', 'header'].some((key) => key in search)) return null;
  const { encoding, delimiter, header } = params.parse(search);
  return { encoding, delimiter, headerRows: header };
}

/** The same for the address. */
export function readingParams({ encoding, delimiter, headerRows }: FileReading): URLSearchParams {
  return new URLSearchParams({
    encoding: encoding ?? '',
    delimiter: delimiter === null ? '' : delimiterNames[delimiter],
    header: headerRows === null ? '' : String(headerRows),
  });
}

export function isSameReading(one: FileReading, other: FileReading): boolean {
  return String(readingParams(one)) === String(readingParams(other));
}
