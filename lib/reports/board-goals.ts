import type { Catalog } from '@/db/queries/catalog';
import type { Norm } from '@/db/queries/norms';
import type { Target } from '@/db/queries/targets';
import type { MetricQuery } from '@/lib/metric-query';
import { type SetLevel, setLevels } from '@/lib/metrics/target';
import type { BoardCell, BoardReport } from './board';
import type { Reference } from './board-address';
import { normAt, normNames, onlyTouchpoint, targetAt } from './goals';

/** What the cells of a board may be held against; a key that is null is a total. */
export type BoardGoals = {
  readonly target: (row: string | null, column: string | null) => SetLevel | null;
  readonly norm: (row: string | null, column: string | null) => Norm | null;
  /** Whether any cell or total has a target. */
  readonly hasTargets: boolean;
  /** The norms of this metric, scale and method, by name. */
  readonly normNames: readonly string[];
};

/**
 * Targets and norms of a board. Only those of the same metric, scale and
 * method count; of a target its easiest level is what must be reached.
 */
export function boardGoals(
  { shape, series: { definition }, rows, columns }: BoardReport,
  { targets, norms }: { targets: readonly Target[]; norms: readonly Norm[] },
  catalog: Pick<Catalog, 'touchpoint'>,
  query: Pick<MetricQuery, 'filters'>,
  normName: string | null,
): BoardGoals {
  const ids = new Map(catalog.touchpoint.map(({ key, id }) => [key, id]));
  const only = onlyTouchpoint(query, catalog);
  const placeOf = (row: string | null, column: string | null): string | null => {
    const key = shape.rows === 'touchpoint' ? row : shape.columns === 'touchpoint' ? column : null;
    return (key === null ? null : ids.get(key)) ?? only;
  };
  const names = normNames(norms, definition);
  const name = normName !== null && names.includes(normName) ? normName : null;
  const target = (row: string | null, column: string | null) => {
    const found = targetAt(targets, definition, placeOf(row, column));
    return (found && setLevels(found)[0]) ?? null;
  };
  return {
    target,
    norm: (row, column) => normAt(norms, definition, placeOf(row, column), name),
    hasTargets:
      target(null, null) !== null ||
      rows.some(({ key }) => target(key, null) !== null) ||
      columns.some(({ key }) => target(null, key) !== null),
    normNames: names,
  };
}

/** What a cell is held against; null for nothing. `all` is the same for every cell and stands in `total`. */
export function referenceFor(
  against: Reference,
  goals: BoardGoals,
  cell: BoardCell | null,
  row: string | null,
  column: string | null,
  total: number | null,
): number | null {
  switch (against) {
    case 'all':
      return total;
    case 'best':
      return cell?.kind === 'open' ? (cell.best?.value ?? null) : null;
    case 'target':
      return goals.target(row, column)?.value ?? null;
    case 'norm':
      return goals.norm(row, column)?.value ?? null;
  }
}
