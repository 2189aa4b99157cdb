import type { Catalog } from '@/db/queries/catalog';
import type { Dimension } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { first, oneOf, type SearchParams } from '@/lib/query-params';
import type { Said } from '@/lib/words/said';
import { type BoardSort, hardestFirst, parseBoardSort, printBoardSort } from './board-order';
import { boardDimensionKeys, usualShape } from './board-shape';

export const boardViews = ['grid', 'trends', 'periods'] as const;
/** Scores in a grid, a small trend in each cell, or the rows by stretches of time. */
export type BoardView = (typeof boardViews)[number];

export const references = ['all', 'best', 'target', 'norm'] as const;
/** What the cells are held against: the score of all, each one’s own best quarter, its target or norm. */
export type Reference = (typeof references)[number];

/** What the board is asked beside its MetricQuery. */
export type BoardAddress = {
  readonly metric: MetricId;
  readonly view: BoardView;
  readonly rows: Dimension;
  readonly columns: Dimension;
  readonly against: Reference;
  /** The name of the norm held against; null takes the newest. */
  readonly norm: string | null;
  readonly heat: boolean;
  /** All scales together by POMP, approximate; off unless asked for. */
  readonly isBridged: boolean;
  readonly sort: BoardSort;
  /** Keys of the rows that stay on top. */
  readonly pinned: readonly string[];
  /** Every row, however many there are. */
  readonly whole: boolean;
  /** On a phone, the column shown; null for all of them together. */
  readonly column: string | null;
  /** The cell whose details are open. */
  readonly cell: { readonly row: string; readonly column: string } | null;
};

export const boardParams = [
  'metric',
  'view',
  'rows',
  'cols',
  'against',
  'norm',
  'heat',
  'bridge',
  'sort',
  'pin',
  'show',
  'column',
  'cell',
];

/** Reads the board's own parameters; what cannot be understood is left out with a sentence. */
export function parseBoardAddress(
  params: SearchParams,
  catalog: Pick<Catalog, 'attributes'>,
): { address: BoardAddress; notices: Said[] } {
  const notices: Said[] = [];
  const order = first(params.sort);
  const sort = order === undefined ? hardestFirst : parseBoardSort(order);
  if (!sort) notices.push({ key: 'notices.no-column', values: { text: order ?? '' } });
  const address: BoardAddress = {
    metric: oneOf(params, 'metric', metricIds, notices) ?? 'ces',
    view: oneOf(params, 'view', boardViews, notices) ?? 'grid',
    ...shapeOf(params, catalog, notices),
    against: oneOf(params, 'against', references, notices) ?? 'all',
    norm: first(params.norm) ?? null,
    heat: oneOf(params, 'heat', ['on', 'off'] as const, notices) !== 'off',
    isBridged: bridgeOf(params, notices),
    sort: sort ?? hardestFirst,
    pinned: (first(params.pin) ?? '').split('~').flatMap(readKey),
    whole: oneOf(params, 'show', ['some', 'all'] as const, notices) === 'all',
    column: first(params.column) ?? null,
    cell: cellOf(first(params.cell) ?? ''),
  };
  return { address, notices };
}

/** Whether scales are bridged: then one scale, or a method of it, cannot be asked for. */
export function bridgeOf(params: SearchParams, notices: Said[]): boolean {
  if (oneOf(params, 'bridge', ['on', 'off'] as const, notices) !== 'on') return false;
  if (first(params.scale) ?? first(params.method)) {
    notices.push({ key: 'notices.all-scales' });
  }
  return true;
}

function shapeOf(
  params: SearchParams,
  catalog: Pick<Catalog, 'attributes'>,
  notices: Said[],
): Pick<BoardAddress, 'rows' | 'columns'> {
  const dimensions = boardDimensionKeys(catalog);
  const rows = oneOf(params, 'rows', dimensions, notices) ?? usualShape.rows;
  const asked = oneOf(params, 'cols', dimensions, notices);
  if (asked === rows) notices.push({ key: 'notices.rows-are-columns' });
  const columns = asked === null || asked === rows ? otherThan(rows) : asked;
  return { rows, columns };
}

/** The usual columns for some rows. */
export function otherThan(rows: Dimension): Dimension {
  return rows === 'channel' ? 'touchpoint' : 'channel';
}

function cellOf(text: string): BoardAddress['cell'] {
  const [row, column, ...more] = text.split('~').flatMap(readKey);
  return row !== undefined && column !== undefined && more.length === 0 ? { row, column } : null;
}

/** Keys stand between tildes; a key of its own may hold any character, and `-` alone is the empty one. */
function readKey(text: string): string[] {
  if (text === '') return [];
  if (text === '-') return [''];
  try {
    return [decodeURIComponent(text)];
  } catch {
    return [];
  }
}

function printKey(key: string): string {
  return key === '' ? '-' : key.replaceAll('%', '%25').replaceAll('~', '%7E');
}

/** The board's own parameters as the address has them, defaults left out. */
export function printBoardAddress(address: BoardAddress): Record<string, string> {
  const { metric, view, rows, columns, against, norm, heat, isBridged } = address;
  const { sort, pinned, whole, column, cell } = address;
  const order = printBoardSort(sort);
  return {
    ...(metric === 'ces' ? {} : { metric }),
    ...(view === 'grid' ? {} : { view }),
    ...(rows === usualShape.rows ? {} : { rows }),
    ...(columns === otherThan(rows) ? {} : { cols: columns }),
    ...(against === 'all' ? {} : { against }),
    ...(norm ? { norm } : {}),
    ...(heat ? {} : { heat: 'off' }),
    ...(isBridged ? { bridge: 'on' } : {}),
    ...(order === printBoardSort(hardestFirst) ? {} : { sort: order }),
    ...(pinned.length > 0 ? { pin: pinned.map(printKey).join('~') } : {}),
    ...(whole ? { show: 'all' } : {}),
    ...(column === null ? {} : { column }),
    ...(cell ? { cell: [cell.row, cell.column].map(printKey).join('~') } : {}),
  };
}
