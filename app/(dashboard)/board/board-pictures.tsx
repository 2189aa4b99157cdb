import type { ReactNode } from 'react';
import { type BoardColumn, BoardGrid } from '@/components/metrics/board-grid';
import { BoardList } from '@/components/metrics/board-list';
import { heatWidth } from '@/components/metrics/heat';
import { Panel } from '@/components/ui/panel';
import { formatDifference, formatSize, formatValue } from '@/lib/metrics/format';
import type { BoardCell, BoardRow } from '@/lib/reports/board';
import { type BoardSort, sortedRows } from '@/lib/reports/board-order';
import { quarterName } from '@/lib/reports/own-best';
import { type BoardContext, boardFrame, cellValue, totalValue } from './board-frame';
import { lowestFirst } from './rank-words';

/** The board as a grid: every touchpoint in every channel, with totals and the best each row has been. */
export function Grid({ context }: { context: BoardContext }) {
  const { report } = context;
  const sortOf = sorting(context);
  return (
    <Panel className="desk-only" foot={<Rules context={context} />}>
      <BoardGrid
        frame={boardFrame(context)}
        corner="Touchpoint"
        cornerSort={sortOf('name')}
        all={{ key: 'all', name: 'All channels', ...sortOf('score') }}
        columns={report.columns.map(({ key, name }) => ({
          key,
          name,
          ...sortOf(`channel.${key}`),
        }))}
        rows={sortedRows(report, context.address.sort).map((row) => gridRow(row, context))}
        allRows="All touchpoints"
        totals={report.columns.map(({ key, total }) =>
          totalValue(total, context, { channel: key }),
        )}
        grandTotal={totalValue(report.total, context)}
        asides={[
          {
            key: 'best',
            name: 'Own best',
            ...sortOf('best'),
            total: <Best cell={report.total} context={context} />,
          },
        ]}
      />
    </Panel>
  );
}

function gridRow(row: BoardRow, context: BoardContext) {
  const total = totalValue(row.total, context, { touchpoint: row.key });
  return {
    key: row.key,
    name: row.name,
    href: total.href,
    total,
    cells: row.cells.map((cell, at) =>
      cellValue(cell, row.key, context.report.columns[at]?.key ?? '', context),
    ),
    asides: [<Best key="best" cell={row.total} context={context} />],
  };
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

function Best({ cell, context }: { cell: BoardCell; context: BoardContext }): ReactNode {
  const { definition } = context.report.series;
  if (cell.kind !== 'open') return null;
  if (!cell.best) return <span>–</span>;
  return (
    <div className="num">
      <b>{formatValue(cell.best.value, definition)}</b>
      <span className="whitespace-nowrap">
        {formatDifference(cell.score.value - cell.best.value, definition)},{' '}
        {quarterName(cell.best.quarter)}
      </span>
    </div>
  );
}

/** The board on a phone: one channel, or all together, hardest first. */
export function List({ context }: { context: BoardContext }) {
  const { report, address, links } = context;
  const at = report.columns.findIndex(({ key }) => key === address.column);
  const column = report.columns[at];
  const rows = sortedRows(report, {
    by: column ? `channel.${column.key}` : 'score',
    descending: false,
  });
  const choice = (key: string | null, label: string) => ({
    key: key ?? 'all',
    label,
    href: links({ column: key, cell: null }),
    current: key === (column?.key ?? null),
  });
  return (
    <BoardList
      frame={boardFrame(context)}
      chooser={[choice(null, 'All'), ...report.columns.map(({ key, name }) => choice(key, name))]}
      name={column?.name ?? 'All channels'}
      total={
        column
          ? totalValue(column.total, context, { channel: column.key })
          : totalValue(report.total, context)
      }
      order={lowestFirst(report.metric)}
      rows={rows.map((row) => ({
        key: row.key,
        name: row.name,
        value: column
          ? cellValue(row.cells[at] ?? null, row.key, column.key, context)
          : totalValue(row.total, context, { touchpoint: row.key }),
      }))}
    />
  );
}

/** How to read the board, and what it does not show. */
export function Rules({ context }: { context: BoardContext }) {
  const { report, address } = context;
  const { definition } = report.series;
  const held = address.against === 'all' ? 'the reference' : 'the cell’s own best quarter';
  const hides = report.rows.some(({ cells }) =>
    cells.some((cell) => cell?.kind === 'hidden' && cell.reason === 'protects'),
  );
  return (
    <>
      Colour only where the interval leaves {held} out, one step every{' '}
      {formatSize(heatWidth(definition), definition)}; an arrow only for a real change. Under 30
      answers a cell is grey and not ranked, under 5 hidden for privacy
      {hides
        ? ', and so is the smallest cell beside a lone hidden one (“hidden, see note”), which the total would otherwise give away'
        : ''}
      . Blank: no answers from this pair in either period. Own best: the earlier quarter that was
      best beyond chance, with 30 answers or more.
    </>
  );
}
