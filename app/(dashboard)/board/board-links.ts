import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { type BoardAddress, printBoardAddress } from '@/lib/reports/board-address';

/** Links of one board: each changes what it names and keeps the rest. */
export function boardLinks(query: MetricQuery, address: BoardAddress) {
  return (changed: Partial<BoardAddress>, changedQuery: Partial<MetricQuery> = {}): string =>
    `/board${printMetricQuery({ ...query, by: null, ...changedQuery }, printBoardAddress({ ...address, ...changed }))}`;
}

export type BoardLinks = ReturnType<typeof boardLinks>;
