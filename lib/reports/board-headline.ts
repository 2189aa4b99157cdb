import { shortName } from '@/lib/words/definition-words';
import { formatCount, formatValue, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { BoardReport, OpenCell } from './board';
import type { BoardShape } from './board-shape';
import { dimensionKind } from './dimension-names';

type Place = { readonly row: string; readonly column: string; readonly cell: OpenCell };

/**
 * The board in one or two sentences: how many cells changed for real, and what
 * those that got worse have in common. It says where, never why.
 *
 * @example "Three of 34 cells changed for real. The two that got worse share a channel: Phone."
 */
export function boardHeadline(t: Words, report: BoardReport): string {
  const places = openCells(report);
  const { series, tested } = report;
  if (places.length === 0) return t('board.none', { name: shortName(t, series.definition) });
  if (tested === 0) return hardestWords(t, report, places);
  const real = places.filter(({ cell }) => cell.change?.verdict === 'real');
  if (real.length === 0) {
    return tested === 1
      ? t('board.one-same')
      : t('board.none-changed', { n: formatCount(t, tested) });
  }
  const worse = real.filter(({ cell }) => cell.change?.better === false);
  return paragraph(t, [
    t('board.changed', {
      real: t('board.number', { n: real.length }),
      n: formatCount(t, tested),
      count: tested,
    }),
    worseWords(t, worse, real.length, report),
  ]);
}

/** Every cell of the board that is shown, with the names of its row and column. */
function openCells({ rows, columns }: BoardReport): Place[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, at) =>
      cell?.kind === 'open' ? [{ row: row.name, column: columns[at]?.name ?? '', cell }] : [],
    ),
  );
}

function hardestWords(t: Words, { series }: BoardReport, places: readonly Place[]): string {
  const lowest = places.find(({ cell }) => cell.rank === 1);
  if (!lowest) return t('board.too-few');
  const value = formatValue(t, lowest.cell.score.value, series.definition);
  return t('board.lowest', { row: lowest.row, column: lowest.column, value });
}

function worseWords(
  t: Words,
  worse: readonly Place[],
  real: number,
  { shape, rowName, columnName }: BoardReport,
): string {
  const [first] = worse;
  if (!first) return t(real === 1 ? 'board.it-better' : 'board.all-better');
  const { row, column } = first;
  if (worse.length === 1) {
    return t(real === 1 ? 'board.it-worse' : 'board.one-worse', { row, column });
  }
  const shared = (by: BoardShape['columns'], name: string, place: string) =>
    t('board.worse-share', {
      n: t('board.number-inside', { n: worse.length }),
      by: dimensionKind(by),
      named: t.language === 'en' ? withArticle(name) : name,
      place,
    });
  if (worse.every((one) => one.column === column)) return shared(shape.columns, columnName, column);
  if (worse.every((one) => one.row === row)) return shared(shape.rows, rowName, row);
  const better = real - worse.length;
  if (better === 0) return t('board.all-worse');
  return t('board.worse-better', {
    worse: t('board.number', { n: worse.length }),
    better: t('board.number-inside', { n: better }),
  });
}

/** `a channel`, `an industry` */
function withArticle(name: string): string {
  const word = name.toLowerCase();
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
