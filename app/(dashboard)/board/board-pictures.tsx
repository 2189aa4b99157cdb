import type { ReactNode } from 'react';
import { useWords } from '#words';
import { type BoardColumn, BoardGrid } from '@/components/metrics/board-grid';
import { BoardList } from '@/components/metrics/board-list';
import { BoardTrends } from '@/components/metrics/board-trends';
import { Panel } from '@/components/ui/panel';
import type { BoardCell, BoardRow } from '@/lib/reports/board';
import { type BoardSort, sortedRows } from '@/lib/reports/board-order';
import { allOf } from '@/lib/reports/board-shape';
import { quarterName } from '@/lib/reports/own-best';
import { formatCount, formatDifference, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type BoardContext, boardFrame, cellValue, totalValue } from './board-frame';
import { Rules } from './board-rules';
import { shownColumns, shownRows } from './shown-lines';

/** `All channels`, `All 8 weeks`, `All values of Plan` */
function allColumns(t: Words, { report, query }: BoardContext): string {
  const { shape, columns, columnName } = report;
  if (shape.columns !== 'period') return allOf(t, shape.columns, columnName);
  return t('board.all-buckets', {
    n: formatCount(t, columns.length),
    interval: query.interval,
  });
}

/** The board as a grid: every row in every column, with totals and what they are held against. */
export function Grid({ context }: { context: BoardContext }) {
  const t = useWords();
  const { report } = context;
  const sortOf = sorting(context);
  const columns = shownColumns(context);
  const asides = asidesOf(t, context);
  return (
    <Panel className="desk-only" foot={<Rules context={context} />}>
      <BoardGrid
        frame={boardFrame(context)}
        corner={report.rowName}
        cornerSort={sortOf('name')}
        all={{ key: 'all', name: allColumns(t, context), ...sortOf('score') }}
        columns={columns.map(({ key, name }) => ({ key, name, ...sortOf(`column.${key}`) }))}
        rows={shownRows(context).map((row) => {
          const total = totalValue(row.total, context, { row: row.key });
          return {
            key: row.key,
            name: row.name,
            href: total.href,
            pin: pinOf(row, context),
            total,
            cells: columns.map(({ at, key }) =>
              cellValue(row.cells[at] ?? null, row.key, key, context),
            ),
            asides: asides.map(({ of }) => of(row.total, row.key)),
          };
        })}
        allRows={allOf(t, report.shape.rows, report.rowName)}
        totals={columns.map(({ key, total }) => totalValue(total, context, { column: key }))}
        grandTotal={totalValue(report.total, context)}
        asides={asides.map(({ key, name, of }) => ({
          key,
          name,
          ...sortOf(key),
          total: of(report.total, null),
        }))}
      />
    </Panel>
  );
}

/** The board as small trends, one in each cell. */
export function Trends({ context }: { context: BoardContext }) {
  const t = useWords();
  const { report, trend } = context;
  if (!trend) return null;
  const sortOf = sorting(context);
  const columns = shownColumns(context);
  return (
    <Panel className="desk-only" foot={<Rules context={context} />}>
      <BoardTrends
        definition={report.series.definition}
        corner={report.rowName}
        columns={[
          { key: 'all', name: allColumns(t, context), ...sortOf('score') },
          ...columns.map(({ key, name }) => ({ key, name, ...sortOf(`column.${key}`) })),
        ]}
        overall={trend(null, null)}
        rows={shownRows(context).map((row) => ({
          key: row.key,
          name: row.name,
          pin: pinOf(row, context),
          cells: [
            {
              ...totalValue(row.total, context, { row: row.key }),
              points: openTrend(row.total, context, row.key, null),
            },
            ...columns.map(({ at, key }) => {
              const cell = row.cells[at] ?? null;
              const value = cellValue(cell, row.key, key, context);
              return value && { ...value, points: openTrend(cell, context, row.key, key) };
            }),
          ],
        }))}
      />
    </Panel>
  );
}

/** The trend of a cell that may be shown. */
function openTrend(
  cell: BoardCell | null,
  { trend }: BoardContext,
  row: string,
  column: string | null,
) {
  return cell?.kind === 'open' && trend ? trend(row, column) : [];
}

function pinOf({ key }: BoardRow, { address, links }: BoardContext) {
  const { pinned } = address;
  const isPinned = pinned.includes(key);
  const href = links({
    pinned: isPinned ? pinned.filter((one) => one !== key) : [...pinned, key],
  });
  return { href, isPinned };
}

/** The sort link of a column: a second press turns the order round. */
function sorting({ address, links }: BoardContext) {
  return (by: BoardSort['by']): Pick<BoardColumn, 'sortHref' | 'sorted'> => {
    const isSorted = address.sort.by === by;
    const descending = isSorted ? !address.sort.descending : by === 'n';
    return {
      sortHref: links({ sort: { by, descending } }),
      ...(isSorted ? { sorted: address.sort.descending ? 'descending' : 'ascending' } : {}),
    };
  };
}

type Aside = {
  readonly key: 'best' | 'target' | 'norm';
  readonly name: string;
  readonly of: (cell: BoardCell, row: string | null) => ReactNode;
};

/** The columns of what a row is held against: its own best, its target, its norm. */
function asidesOf(t: Words, context: BoardContext): Aside[] {
  const { report, goals, address } = context;
  const { definition } = report.series;
  const best: Aside = {
    key: 'best',
    name: t('board.against-best'),
    of: (cell) =>
      cell.kind === 'open' ? (
        <Gap cell={cell} to={cell.best?.value ?? null} definition={definition}>
          {cell.best ? quarterName(t, cell.best.quarter) : null}
        </Gap>
      ) : null,
  };
  const target: Aside = {
    key: 'target',
    name: t('board.against-target'),
    of: (cell, row) => (
      <Gap cell={cell} to={goals.target(row, null)?.value ?? null} definition={definition} />
    ),
  };
  const norm: Aside = {
    key: 'norm',
    name: t('board.against-norm'),
    of: (cell, row) => {
      const found = goals.norm(row, null);
      return (
        <Gap cell={cell} to={found?.value ?? null} definition={definition}>
          {found ? <a href={`#norm-${found.id}`}>{t('board.source')}</a> : null}
        </Gap>
      );
    },
  };
  if (address.view !== 'grid') return [];
  return [
    best,
    ...(goals.hasTargets ? [target] : []),
    ...(goals.normNames.length > 0 ? [norm] : []),
  ];
}

/** What a total is held against, and how far it is from that. */
function Gap({
  cell,
  to,
  definition,
  children,
}: {
  cell: BoardCell;
  to: number | null;
  definition: BoardContext['report']['series']['definition'];
  children?: ReactNode;
}) {
  const t = useWords();
  if (to === null) return <span>–</span>;
  const gap = cell.kind === 'open' ? formatDifference(t, cell.score.value - to, definition) : null;
  return (
    <div className="num">
      <b>{formatValue(t, to, definition)}</b>
      <span className="whitespace-nowrap">
        {gap}
        {gap && children ? t('figures.comma') : null}
        {children}
      </span>
    </div>
  );
}

/** The board on a phone: one column, or all together, hardest first. */
export function List({ context }: { context: BoardContext }) {
  const t = useWords();
  const { report, address, links } = context;
  const at = report.columns.findIndex(({ key }) => key === address.column);
  const column = report.columns[at];
  const sort: BoardSort = { by: column ? `column.${column.key}` : 'score', descending: false };
  const rows = sortedRows(report, sort).slice(0, address.whole ? undefined : mostOnPhone);
  const choice = (key: string | null, label: string) => ({
    key: key ?? 'all',
    label,
    href: links({ column: key, cell: null }),
    current: key === (column?.key ?? null),
  });
  return (
    <BoardList
      frame={boardFrame(context)}
      chooserName={report.columnName}
      chooser={[
        choice(null, t('filters.all')),
        ...shownColumns(context).map(({ key, name }) => choice(key, name)),
      ]}
      name={column?.name ?? allColumns(t, context)}
      total={
        column
          ? totalValue(column.total, context, { column: column.key })
          : totalValue(report.total, context)
      }
      order={t('board.lowest-first', { metric: report.metric })}
      rows={rows.map((row) => ({
        key: row.key,
        name: row.name,
        value: column
          ? cellValue(row.cells[at] ?? null, row.key, column.key, context)
          : totalValue(row.total, context, { row: row.key }),
      }))}
    />
  );
}

const mostOnPhone = 60;
