import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { first, oneOf, type SearchParams } from '@/lib/query-params';
import {
  type BoardSort,
  hardestFirst,
  parseBoardSort,
  printBoardSort,
} from '@/lib/reports/board-order';

/** What the board is asked beside its MetricQuery. */
export type BoardAddress = {
  readonly metric: MetricId;
  /** What the cells are held against: the score of all, or each cell's own best quarter. */
  readonly against: 'all' | 'best';
  readonly sort: BoardSort;
  /** On a phone, the channel shown; null for all of them together. */
  readonly column: string | null;
  /** The cell whose details are open. */
  readonly cell: { readonly touchpoint: string; readonly channel: string } | null;
};

export const boardParams = ['metric', 'against', 'sort', 'column', 'cell'];

/** Reads the board's own parameters; what cannot be understood is left out with a sentence. */
export function parseBoardAddress(params: SearchParams): {
  address: BoardAddress;
  notices: string[];
} {
  const notices: string[] = [];
  const order = first(params.sort);
  const sort = order === undefined ? hardestFirst : parseBoardSort(order);
  if (!sort) notices.push(`“${order}” is no column of the board, so the hardest come first.`);
  const address: BoardAddress = {
    metric: oneOf(params, 'metric', metricIds, notices) ?? 'ces',
    against: oneOf(params, 'against', ['all', 'best'] as const, notices) ?? 'all',
    sort: sort ?? hardestFirst,
    column: first(params.column) ?? null,
    cell: cellOf(first(params.cell) ?? ''),
  };
  return { address, notices };
}

function cellOf(text: string): BoardAddress['cell'] {
  const [touchpoint, channel] = text.split('~');
  return touchpoint && channel ? { touchpoint, channel } : null;
}

/** The board's own parameters as the address has them, defaults left out. */
export function printBoardAddress(address: BoardAddress): Record<string, string> {
  const { metric, against, sort, column, cell } = address;
  const order = printBoardSort(sort);
  return {
    ...(metric === 'ces' ? {} : { metric }),
    ...(against === 'all' ? {} : { against }),
    ...(order === printBoardSort(hardestFirst) ? {} : { sort: order }),
    ...(column ? { column } : {}),
    ...(cell ? { cell: `${cell.touchpoint}~${cell.channel}` } : {}),
  };
}

/** Links of one board: each changes what it names and keeps the rest. */
export function boardLinks(query: MetricQuery, address: BoardAddress) {
  return (changed: Partial<BoardAddress>, changedQuery: Partial<MetricQuery> = {}): string =>
    `/board${printMetricQuery({ ...query, by: null, ...changedQuery }, printBoardAddress({ ...address, ...changed }))}`;
}

export type BoardLinks = ReturnType<typeof boardLinks>;
