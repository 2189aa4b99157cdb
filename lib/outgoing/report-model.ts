import { cellWords } from '@/lib/exports/draw-table';
import type { ExportPart } from '@/lib/exports/export-part';
import type { Words } from '@/lib/words/words';
import type { DigestRow } from './digest-row';

/** A picture within a mail, by the name its HTML calls it. */
export type MailPicture = { readonly contentId: string; readonly alt: string };

/** A chart or table as a mail shows it. */
export type MailPart = {
  readonly title: string;
  /** What it shows, in a sentence, for whoever sees no pictures. */
  readonly summary: string;
  readonly picture: MailPicture | null;
  /** Null where there is a picture. */
  readonly table: MailTable | null;
  /** Filters, n and what the numbers mean. */
  readonly facts: readonly string[];
};

type MailTable = {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows are left out. */
  readonly more: number;
};

/** A part of a report as its mail shows it. */
export type MailPiece =
  | { readonly kind: 'text'; readonly paragraphs: readonly string[] }
  | {
      readonly kind: 'digest';
      readonly rows: readonly (DigestRow & { readonly permalink: string })[];
      readonly trends: readonly MailPart[];
      /** What the numbers mean, one line a metric. */
      readonly facts: readonly string[];
    }
  | {
      readonly kind: 'view';
      readonly title: string;
      readonly headline: string;
      readonly permalink: string;
      readonly notices: readonly string[];
      readonly parts: readonly MailPart[];
    }
  | { readonly kind: 'gone'; readonly title: string; readonly why: string };

/** All that a report says in one mail. */
export type ReportModel = {
  readonly name: string;
  readonly workspace: string;
  /** `1–7 March 2026` */
  readonly period: string;
  /** Null where there is nothing before. */
  readonly comparedWith: string | null;
  readonly timeZone: string;
  readonly pieces: readonly MailPiece[];
  /** The page of the report itself. */
  readonly permalink: string;
  /** How often it comes and who to ask to be taken off, in sentences. */
  readonly why: string;
  /** Where whoever gets it asks for no more; null where it goes to a member, or is only looked at. */
  readonly leave: string | null;
  readonly hasPdf: boolean;
};

const mostRows = 12;

/** The table of a part, cut to what a mail bears. */
export function mailTable(t: Words, { table }: Pick<ExportPart, 'table'>): MailTable {
  const rows = table.rows
    .slice(0, mostRows)
    .map((row) => table.columns.map((column, at) => cellWords(t, row[at] ?? null, column)));
  return {
    columns: table.columns.map(({ name, kind }) => ({
      name,
      isNumber: kind === 'number' || kind === 'percent',
    })),
    rows,
    more: Math.max(0, table.rows.length - mostRows),
  };
}

/** Text as somebody wrote it, cut at empty lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
