import { shortName } from '@/lib/words/definition-words';
import { formatCount, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { BoardReport, OpenCell } from './board';

type Place = { readonly row: string; readonly column: string; readonly cell: OpenCell };

/**
 * The board in one or two sentences: how many cells changed for real, and what
 * those that got worse have in common. It says where, never why.
 *
 * @example "Three of 34 cells changed for real. The two that got worse share a channel: Phone."
 */
export function boardHeadline(t: Words, report: BoardReport): string {
  const places = openCells(report);
  if (places.length === 0)
    return `No ${shortName(t, report.series.definition)} answers to compare here.`;
  if (report.tested === 0) return hardestWords(t, report, places);
  const real = places.filter(({ cell }) => cell.change?.verdict === 'real');
  if (real.length === 0) {
    return report.tested === 1
      ? 'The one cell with enough answers did not change for real.'
      : `None of ${formatCount(t, report.tested)} cells changed for real.`;
  }
  const count = `${numberWord(t, real.length)} of ${formatCount(t, report.tested)} ${report.tested === 1 ? 'cell' : 'cells'} changed for real.`;
  const worse = real.filter(({ cell }) => cell.change?.better === false);
  return [count, worseWords(t, worse, real.length, report)].filter(Boolean).join(' ');
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
  if (!lowest) return 'Too few answers in every cell to rank them.';
  const value = formatValue(t, lowest.cell.score.value, series.definition);
  return `Lowest: ${lowest.row}, ${lowest.column}, at ${value}.`;
}

function worseWords(
  t: Words,
  worse: readonly Place[],
  real: number,
  { rowName, columnName }: BoardReport,
): string {
  const [first] = worse;
  if (!first) return real === 1 ? 'It got better.' : 'All got better.';
  if (worse.length === 1) {
    const place = `${first.row}, ${first.column}`;
    return real === 1 ? `It got worse: ${place}.` : `One got worse: ${place}.`;
  }
  const those = `The ${numberWord(t, worse.length).toLowerCase()} that got worse`;
  if (worse.every(({ column }) => column === first.column)) {
    return `${those} share ${withArticle(columnName)}: ${first.column}.`;
  }
  if (worse.every(({ row }) => row === first.row)) {
    return `${those} share ${withArticle(rowName)}: ${first.row}.`;
  }
  const better = real - worse.length;
  if (better === 0) return 'All got worse.';
  return `${numberWord(t, worse.length)} got worse, ${numberWord(t, better).toLowerCase()} better.`;
}

/** `a channel`, `an industry` */
function withArticle(name: string): string {
  const word = name.toLowerCase();
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

const words = 'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

function numberWord(t: Words, n: number): string {
  return words[n - 1] ?? formatCount(t, n);
}
