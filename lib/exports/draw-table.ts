import { formatDay } from '@/lib/words/dates';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type Block, type Easel, lineAt, type Picture, shapeAt, textAt } from './drawing';
import type { ExportCell, ExportColumn, ExportTable } from './export-part';
import { cutToWidth } from './fitted-text';
import { textWidth } from './fonts';

const cellStyle = { size: 12, strong: false } as const;
const headStyle = { size: 11, strong: true } as const;
const padding = 8;
const rowHeight = 26;
const headHeight = 28;
/** A picture of more rows nobody reads; the files for spreadsheets have all. */
export const mostDrawnRows = 500;

/** A cell as people read it: rounded, with its unit; `–` for none. */
export function cellWords(t: Words, cell: ExportCell, column: ExportColumn): string {
  if (cell === null || cell === '') return column.kind === 'text' ? '' : '–';
  if (column.kind === 'date' && typeof cell === 'string') return formatDay(t, cell);
  if (typeof cell === 'string') return cell;
  if (column.kind === 'percent')
    return t('figures.percent', { n: formatNumber(t, cell, column.decimals) });
  if (column.kind !== 'number') return String(cell);
  const least = 10 ** -column.decimals;
  if (column.neverZero && cell < least) return `< ${formatNumber(t, least, column.decimals)}`;
  const words = formatNumber(t, cell, column.decimals);
  return column.signed && cell > 0 && /[1-9]/.test(words) ? `+${words}` : words;
}

/** A table in lines of one height: columns as wide as their words, cut where the whole is wider than the page. */
export function drawTable(t: Words, table: ExportTable, easel: Easel): Picture {
  const { columns } = table;
  const rows = table.rows.slice(0, mostDrawnRows);
  const words = rows.map((row) =>
    columns.map((column, at) => cellWords(t, row[at] ?? null, column)),
  );
  const places = columnPlaces(columns, words, easel.width);
  const more = table.rows.length - rows.length;
  return {
    head: headOf(columns, places, easel),
    blocks: [
      ...words.map((row) => rowOf(row, columns, places, easel)),
      ...(more > 0
        ? [noteOf(t('exports.more-rows', { n: formatCount(t, more), count: more }), easel)]
        : []),
    ],
  };
}

type Place = { readonly x: number; readonly width: number };

function columnPlaces(
  columns: readonly ExportColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): Place[] {
  const wanted = columns.map(({ name }, at) => {
    const widest = Math.max(0, ...rows.map((row) => textWidth(row[at] ?? '', cellStyle)));
    return Math.min(360, Math.max(widest, textWidth(name, headStyle))) + 2 * padding;
  });
  const sum = wanted.reduce((total, one) => total + one, 0);
  const widths = sum > width ? squeezed(wanted, width) : wanted;
  const spare = sum > width ? 0 : (width - sum) / Math.max(1, columns.length);
  let x = 0;
  return widths.map((one) => {
    const place = { x, width: one + spare };
    x += place.width;
    return place;
  });
}

/** The widest columns give way first, all down to one width, so that the narrow ones stay whole. */
function squeezed(wanted: readonly number[], width: number): number[] {
  const sorted = wanted.toSorted((a, b) => a - b);
  let room = width;
  let most = width;
  for (const [at, one] of sorted.entries()) {
    most = room / (sorted.length - at);
    if (one > most) break;
    room -= one;
  }
  return wanted.map((one) => Math.min(one, most));
}

function isNumber({ kind }: ExportColumn): boolean {
  return kind === 'number' || kind === 'percent';
}

function headOf(columns: readonly ExportColumn[], places: readonly Place[], easel: Easel): Block {
  const look = { size: headStyle.size, colour: '--ink-2', strong: true } as const;
  const nodes = columns.map((column, at) =>
    wordsIn(
      column.name,
      places[at],
      { right: isNumber(column), y: 18, look, style: headStyle },
      easel,
    ),
  );
  return {
    height: headHeight,
    nodes: [...nodes, lineAt(`M0 ${headHeight - 0.5}H${easel.width}`, '--chart-axis', easel)],
  };
}

function rowOf(
  words: readonly string[],
  columns: readonly ExportColumn[],
  places: readonly Place[],
  easel: Easel,
): Block {
  const look = { size: cellStyle.size, colour: '--ink' } as const;
  const nodes = columns.map((column, at) =>
    wordsIn(
      words[at] ?? '',
      places[at],
      { right: isNumber(column), y: 17, look, style: cellStyle },
      easel,
    ),
  );
  return {
    height: rowHeight,
    nodes: [...nodes, lineAt(`M0 ${rowHeight - 0.5}H${easel.width}`, '--line', easel)],
  };
}

type CellLook = {
  right: boolean;
  y: number;
  look: Parameters<typeof textAt>[3];
  style: typeof cellStyle | typeof headStyle;
};

function wordsIn(
  words: string,
  place: Place = { x: 0, width: 0 },
  { right, y, look, style }: CellLook,
  easel: Easel,
) {
  const fitting = cutToWidth(words, place.width - 2 * padding, style);
  const x = right ? place.x + place.width - padding : place.x + padding;
  return textAt(fitting, x, y, { ...look, anchor: right ? 'end' : 'start' }, easel);
}

/** A line of small words over the whole width. */
function noteOf(words: string, easel: Easel): Block {
  return {
    height: rowHeight,
    nodes: [
      shapeAt(`M0 0H${easel.width}V${rowHeight}H0Z`, '--sunken', easel),
      textAt(words, padding, 17, { size: 11, colour: '--ink-3' }, easel),
    ],
  };
}
