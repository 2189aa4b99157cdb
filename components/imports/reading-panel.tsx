'use client';

import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { type Delimiter, delimiters, spaces } from '@/lib/csv/delimiter';
import { type Encoding, encodings } from '@/lib/csv/encodings';
import type { FileReading } from '@/lib/csv/mapping';
import type { Words } from '@/lib/words/words';
import { delimiterNames } from './file-reading';

export type FoundReading = { encoding: Encoding; delimiter: Delimiter; headerRows: number };

const headers = [0, 1, 2, 3] as const;

const unicodeNames = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' };

function encodingName(t: Words, encoding: Encoding): string {
  if (encoding === 'windows-1252') return t('columns.western');
  if (encoding === 'windows-1251') return t('columns.cyrillic');
  return unicodeNames[encoding];
}

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
  const t = useWords();
  const { encoding, delimiter, headerRows } = found;
  const asFound = (said: unknown, what: string) =>
    said === null ? t('columns.as-found', { found: what }) : t('columns.find-out');
  const delimiterName = (one: Delimiter) => t(`columns.delimiter-${delimiterNames[one]}`);
  return (
    <Panel padded>
      <details open={Object.values(reading).some((said) => said !== null)}>
        <summary className="cursor-pointer font-semibold">{t('columns.how-read')}</summary>
        <form method="get" action={`/imports/${id}`} className="mt-3 grid gap-3">
          <SelectField
            label={t('columns.characters')}
            name="encoding"
            defaultValue={reading.encoding ?? ''}
            options={[
              { value: '', label: asFound(reading.encoding, encodingName(t, encoding)) },
              ...encodings.map((value) => ({ value, label: encodingName(t, value) })),
            ]}
          />
          <SelectField
            label={t('columns.between')}
            name="delimiter"
            defaultValue={reading.delimiter === null ? '' : delimiterNames[reading.delimiter]}
            options={[
              { value: '', label: asFound(reading.delimiter, delimiterName(delimiter)) },
              ...([...delimiters, spaces] as const).map((one) => ({
                value: delimiterNames[one],
                label: delimiterName(one),
              })),
            ]}
          />
          <SelectField
            label={t('columns.header')}
            name="header"
            defaultValue={reading.headerRows === null ? '' : String(reading.headerRows)}
            options={[
              {
                value: '',
                label: asFound(
                  reading.headerRows,
                  t('columns.header-lines', { count: headerRows }),
                ),
              },
              ...headers.map((count) => ({
                value: String(count),
                label: t('columns.header-lines', { count }),
              })),
            ]}
          />
          <p className="text-xs text-ink-3">{t('columns.reading-anew')}</p>
          <Button type="submit">{t('columns.read-so')}</Button>
        </form>
      </details>
    </Panel>
  );
}
