import 'server-only';
import writeXlsxFile, { type Cell, type Row, type SheetData } from 'write-excel-file/node';
import type { Definition } from '@/lib/metrics/definition';
import { definitionWords, shortName } from '@/lib/words/definition-words';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ExportCell, ExportColumn, ExportPart } from './export-part';
import { factRows, generatedWords } from './facts-words';

/** What a spreadsheet holds at most, its head included. */
const mostRows = 1_048_576;

/** The parts as a workbook: a sheet a table with typed cells, and a last one that defines the numbers. */
export async function partsXlsx(
  t: Words,
  parts: readonly ExportPart[],
): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(
    t,
    parts.map(({ title }) => title),
  );
  const sheets = parts.map((part, at) => ({
    sheet: names[at] ?? part.id,
    data: sheetOf(t, part),
    columns: part.table.columns.map((column, place) => ({ width: widthOf(part, column, place) })),
    stickyRowsCount: 1,
  }));
  const definitions = {
    sheet: t('exports.definitions'),
    data: definitionRows(t, parts),
    columns: [{ width: 24 }, { width: 32 }, { width: 90 }],
    stickyRowsCount: 1,
  };
  const made = await writeXlsxFile([...sheets, definitions]).toBuffer();
  return new Uint8Array(made);
}

function sheetOf(t: Words, { table, facts }: ExportPart): SheetData {
  const room = mostRows - 20;
  const rows = table.rows
    .slice(0, room)
    .map((row) => table.columns.map((column, at) => cellOf(row[at] ?? null, column)));
  const cut = table.rows.length - rows.length;
  return [
    table.columns.map(({ name }) => head(name)),
    ...rows,
    [null],
    ...(cut > 0 ? [[text(t('exports.rows-cut', { n: formatCount(t, cut), count: cut }))]] : []),
    ...factRows(t, facts).map(([name, words]): Row => [text(name), text(words)]),
  ];
}

function head(name: string): Cell {
  return { value: name, type: String, fontWeight: 'bold' };
}

/** Text is written as text, so that what begins with “=” is no formula. */
function text(value: string): Cell {
  return { value, type: String };
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function cellOf(cell: ExportCell, column: ExportColumn): Cell {
  if (cell === null || cell === '') return null;
  if (column.kind === 'date' && typeof cell === 'string' && day.test(cell)) {
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  }
  if (typeof cell === 'string') return text(cell);
  if (column.kind === 'percent') {
    return {
      value: Number((cell / 100).toPrecision(15)),
      type: Number,
      format: `${zeros(column.decimals)}%`,
    };
  }
  if (column.kind !== 'number') return { value: cell, type: Number };
  return { value: cell, type: Number, format: numberFormat(column) };
}

type NumberColumn = Extract<ExportColumn, { kind: 'number' }>;

/** How a number is shown; the cell keeps all its digits. */
function numberFormat({ decimals, signed, neverZero }: NumberColumn): string {
  const format = decimals === 0 ? '#,##0' : zeros(decimals);
  if (signed) return `+${format};-${format};${format}`;
  if (!neverZero) return format;
  const least = (10 ** -decimals).toFixed(decimals);
  return `[<${least}]"< ${least}";${format}`;
}

function zeros(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

function widthOf({ table }: ExportPart, { name, kind }: ExportColumn, at: number): number {
  if (kind !== 'text') return Math.max(12, name.length + 2);
  const longest = Math.max(
    name.length,
    ...table.rows.slice(0, 200).map((row) => String(row[at] ?? '').length),
  );
  return Math.min(60, longest + 2);
}

/** Names that spreadsheets take: at most 31 characters, none of `\ / ? * [ ] :`, no two alike. */
export function sheetNames(t: Words, titles: readonly string[]): string[] {
  const taken = new Set([t('exports.definitions').toLowerCase()]);
  return titles.map((title) => {
    const plain =
      title
        .replace(/[\\/?*[\]:]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || t('exports.table');
    for (let count = 1; ; count++) {
      const end = count === 1 ? '' : ` (${count})`;
      const name = `${[...plain]
        .slice(0, 31 - end.length)
        .join('')
        .trim()}${end}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** What each number of the workbook is, once each. */
function definitionRows(t: Words, parts: readonly ExportPart[]): SheetData {
  const definitions = new Map<string, Definition>();
  for (const { facts } of parts) {
    for (const one of facts.definitions)
      definitions.set(`${one.metric} ${definitionWords(t, one).caption}`, one);
  }
  const formulas = new Set(parts.flatMap(({ facts }) => facts.formulas));
  const [facts] = parts.map((part) => part.facts);
  return [
    [head(t('exports.of')), head(t('exports.what')), head(t('exports.words'))],
    ...[...definitions.values()].flatMap((one) => rowsOf(t, one)),
    ...[...formulas].map((words): Row => [text(t('exports.formula')), null, text(words)]),
    ...(facts
      ? [
          [text(t('exports.time-zone')), null, text(facts.timeZone)],
          [text(t('exports.generated')), null, text(generatedWords(facts))],
          [text(t('exports.address')), null, text(facts.permalink)],
        ]
      : []),
  ];
}

function rowsOf(t: Words, one: Definition): Row[] {
  const { min, max, direction } = one.scale;
  const { label, caption, formula, denominator, intervalName, source } = definitionWords(t, one);
  const facts: [string, string][] = [
    [t('exports.method'), t('exports.label-caption', { label, caption })],
    [t('exports.scale'), `${min}–${max}`],
    [t('exports.direction'), t(direction === 'effort' ? 'exports.high-bad' : 'exports.high-good')],
    [t('exports.formula'), formula],
    [t('exports.divided'), denominator],
    [t('exports.interval'), intervalName],
    [t('exports.source'), source],
  ];
  return facts.map(([what, words]) => [text(shortName(t, one)), text(what), text(words)]);
}
