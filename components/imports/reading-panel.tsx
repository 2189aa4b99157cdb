'use client';

import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { type Delimiter, delimiters, spaces } from '@/lib/csv/delimiter';
import { type Encoding, encodings } from '@/lib/csv/encoding';
import type { FileReading } from '@/lib/csv/mapping';
import { delimiterNames, encodingNames } from './file-reading';

export type FoundReading = { encoding: Encoding; delimiter: Delimiter; headerRows: number };

const headers = ['none', '1 line', '2 lines', '3 lines'] as const;

/** How the file is read, for where that was found out wrong; the page then reads it anew. */
export function ReadingPanel({
  id,
  found,
  reading,
}: {
  id: string;
  found: FoundReading;
  reading: FileReading;
}) {
  const { encoding, delimiter, headerRows } = found;
  return (
    <Panel padded>
      <details open={Object.values(reading).some((said) => said !== null)}>
        <summary className="cursor-pointer font-semibold">How the file is read</summary>
        <form method="get" action={`/imports/${id}`} className="mt-3 grid gap-3">
          <SelectField
            label="Characters"
            name="encoding"
            defaultValue={reading.encoding ?? ''}
            options={[
              { value: '', label: asFound(reading.encoding, encodingNames[encoding]) },
              ...encodings.map((value) => ({ value, label: encodingNames[value] })),
            ]}
          />
          <SelectField
            label="Between the cells"
            name="delimiter"
            defaultValue={reading.delimiter === null ? '' : delimiterNames[reading.delimiter]}
            options={[
              { value: '', label: asFound(reading.delimiter, delimiterNames[delimiter]) },
              ...([...delimiters, spaces] as const).map((one) => ({
                value: delimiterNames[one],
                label: delimiterNames[one],
              })),
            ]}
          />
          <SelectField
            label="Header"
            name="header"
            defaultValue={reading.headerRows === null ? '' : String(reading.headerRows)}
            options={[
              { value: '', label: asFound(reading.headerRows, headers[headerRows] ?? '') },
              ...headers.map((label, value) => ({ value: String(value), label })),
            ]}
          />
          <p className="text-xs text-ink-3">Reading it in another way starts its mapping anew.</p>
          <Button type="submit">Read it so</Button>
        </form>
      </details>
    </Panel>
  );
}

function asFound(said: unknown, found: string): string {
  return said === null ? `as found: ${found}` : 'find out';
}
