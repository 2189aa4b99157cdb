import type { ReactNode } from 'react';
import { useWords } from '#words';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { ScrollBox } from '@/components/ui/scroll-box';
import { ViewLink } from '@/components/ui/view-link';
import { BoardCell, type BoardFrame, BoardTotal, type BoardValue } from './board-cell';

export type BoardColumn = {
  key: string;
  name: string;
  /** The board sorted by this column. */
  sortHref?: string;
  sorted?: 'ascending' | 'descending' | null;
};

export type BoardRow = {
  key: string;
  name: string;
  href?: string;
  /** Keeps the row on top, or lets it go. */
  pin?: { href: string; isPinned: boolean };
  total: BoardValue;
  /** In the order of the columns; null where the pair does not exist. */
  cells: readonly (BoardValue | null)[];
  /** In the order of the asides. */
  asides?: readonly ReactNode[];
};

export type BoardGridProps = {
  frame: BoardFrame;
  /** What the rows are: 'Touchpoint'. */
  corner: string;
  /** The board sorted by the names of the rows. */
  cornerSort?: Pick<BoardColumn, 'sortHref' | 'sorted'>;
  /** Columns of plain figures at the end: 'Own best'. */
  asides?: readonly (BoardColumn & { total: ReactNode })[];
  /** Head of the total column: 'All channels', with its sort. */
  all: BoardColumn;
  columns: readonly BoardColumn[];
  rows: readonly BoardRow[];
  /** Name of the total row: 'All touchpoints'. */
  allRows: string;
  totals: readonly BoardValue[];
  grandTotal: BoardValue;
};

/** The name of a row with its pin. */
export function RowName({
  row: { name, href, pin },
}: {
  row: Pick<BoardRow, 'name' | 'href' | 'pin'>;
}) {
  const t = useWords();
  return (
    <span className="flex items-start gap-1">
      <span className="line-clamp-3 flex-1">
        {href ? <ViewLink href={href}>{name}</ViewLink> : name}
      </span>
      {pin ? (
        <ViewLink
          href={pin.href}
          scroll={false}
          prefetch={false}
          className={classNames('pin', pin.isPinned && 'on')}
          orNothing
          aria-label={t(pin.isPinned ? 'board.unpin' : 'board.pin', { name })}
        >
          <Icon name="pin" small />
        </ViewLink>
      ) : null}
    </span>
  );
}

/** The head of a column, a link that sorts by it. */
export function Head({ column, end = false }: { column: BoardColumn; end?: boolean }) {
  const { name, sortHref, sorted } = column;
  return (
    <th scope="col" aria-sort={sorted ?? undefined} className={end ? 'ref' : undefined}>
      {sortHref ? (
        <ViewLink
          href={sortHref}
          scroll={false}
          prefetch={false}
          className={sorted ? 'on' : undefined}
          title={name}
        >
          <span className="line-clamp-2 break-words">{name}</span>
          {sorted ? <Icon name={sorted === 'ascending' ? 'sort-up' : 'sort-down'} small /> : null}
        </ViewLink>
      ) : (
        name
      )}
    </th>
  );
}

/** Rows × columns, every cell with its uncertainty, totals at the start and the foot. Desktop. */
export function BoardGrid(props: BoardGridProps) {
  const t = useWords();
  const {
    frame,
    corner,
    cornerSort,
    all,
    columns,
    rows,
    allRows,
    totals,
    grandTotal,
    asides = [],
  } = props;
  return (
    <ScrollBox label={t('board.title')} className="desk-only">
      <table
        className="board"
        style={{ minWidth: 250 + columns.length * 96 + asides.length * 118 }}
      >
        <thead>
          <tr>
            <Head column={{ key: 'corner', name: corner, ...cornerSort }} />
            <Head column={all} />
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
            {asides.map((aside) => (
              <Head key={aside.key} column={aside} end />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" title={row.name}>
                <RowName row={row} />
              </th>
              <BoardTotal value={row.total} definition={frame.definition} />
              {columns.map((column, at) => (
                <BoardCell
                  key={column.key}
                  value={row.cells[at] ?? null}
                  frame={frame}
                  label={`${row.name}, ${column.name}`}
                />
              ))}
              {asides.map((aside, at) => (
                <td key={aside.key} className="ref">
                  {row.asides?.[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="sum">
            <th scope="row">{allRows}</th>
            <BoardTotal value={grandTotal} definition={frame.definition} />
            {columns.map((column, at) => {
              const total = totals[at];
              return total ? (
                <BoardTotal key={column.key} value={total} definition={frame.definition} />
              ) : (
                <td key={column.key} />
              );
            })}
            {asides.map((aside) => (
              <td key={aside.key} className="ref">
                {aside.total}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}
