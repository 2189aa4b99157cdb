import Link from 'next/link';
import type { ReactNode } from 'react';
import { useWords } from '#words';
import { Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';
import type { Day } from '@/lib/metrics/period';
import { formatDay } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import { ArchiveForm } from './archive-form';

/** What touchpoints, channels and surveys have in common. */
export type CatalogEntry = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly archived: boolean;
  readonly answers: number;
  readonly lastDay: Day | null;
};

/** A column between the name and the answers; a phone shows it under the name instead. */
type Column<Entry> = {
  readonly title: string;
  readonly className?: string;
  readonly cell: (entry: Entry) => ReactNode;
};

/** Entries in rows; without an action nothing in them can be changed. */
export function CatalogTable<Entry extends CatalogEntry>({
  caption,
  one,
  rows,
  columns,
  underName,
  page,
  answersPage,
  archive,
}: {
  caption: string;
  /** The head of the first column: `Channel`. */
  one: string;
  rows: readonly Entry[];
  columns: readonly Column<Entry>[];
  /** What a phone shows of the columns. */
  underName: (entry: Entry) => ReactNode;
  /** Where the name leads; null for nowhere. */
  page: (entry: Entry) => string | null;
  answersPage: (entry: Entry) => string;
  archive: FormAction | null;
}) {
  const t = useWords();
  return (
    <Table caption={caption} phone="rows">
      <thead>
        <tr>
          <Th>{one}</Th>
          {columns.map(({ title }) => (
            <Th key={title}>{title}</Th>
          ))}
          <Th num>{t('catalog.answers')}</Th>
          <Th num>{t('catalog.last-answer')}</Th>
          {archive ? (
            <Th>
              <span className="sr-only">{t('catalog.change')}</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((entry) => (
          <tr key={entry.id}>
            <th scope="row" className="max-sm:row-span-2">
              <Name name={entry.name} href={page(entry)} />
              <div className="desk-only font-mono text-xs break-all text-ink-3">{entry.key}</div>
              {underName(entry)}
            </th>
            {columns.map(({ title, className, cell }) => (
              <Td key={title} hidePhone className={className}>
                {cell(entry)}
              </Td>
            ))}
            <Td num>
              <Answers answers={entry.answers} href={answersPage(entry)} />
            </Td>
            <Td num hidePhone className="whitespace-nowrap">
              {entry.lastDay ? formatDay(t, entry.lastDay) : '–'}
            </Td>
            {archive ? (
              <Td num className="max-sm:col-start-2">
                <ArchiveForm
                  action={archive}
                  id={entry.id}
                  name={entry.name}
                  archived={entry.archived}
                />
              </Td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Name({ name, href }: { name: string; href: string | null }) {
  return href ? (
    <Link href={href} className="font-medium text-ink">
      {name}
    </Link>
  ) : (
    <span className="font-medium text-ink">{name}</span>
  );
}

function Answers({ answers, href }: { answers: number; href: string }) {
  const t = useWords();
  return answers > 0 ? (
    <Link href={href}>{formatCount(t, answers)}</Link>
  ) : (
    <span className="text-ink-3">{t('catalog.none-yet')}</span>
  );
}
