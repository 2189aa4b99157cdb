import { heatStep } from '@/components/metrics/heat';
import { intervalWords } from '@/components/metrics/standing';
import { hiddenBelow, lowBase } from '@/lib/metrics/small-base';
import type { CellTrend } from '@/lib/reports/asked-board';
import type { BoardCell, BoardReport } from '@/lib/reports/board';
import type { BoardAddress } from '@/lib/reports/board-address';
import { type BoardGoals, referenceFor } from '@/lib/reports/board-goals';
import { allOf } from '@/lib/reports/board-shape';
import {
  formatCount,
  formatDifference,
  formatSize,
  formatValue,
  unitless,
} from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { BoardBox, BoardPicture } from './board-picture';

/** A board with what its cells are held against, and their trends where they are drawn. */
export type AskedPicture = {
  readonly report: BoardReport;
  readonly goals: BoardGoals;
  readonly address: Pick<BoardAddress, 'against' | 'heat' | 'whole'>;
  readonly trend: CellTrend | null;
};

/** More columns than this have no room for words. */
const mostColumns = 14;

/** The board as it is drawn: totals first and last, as on the screen. */
export function boardPicture(t: Words, asked: AskedPicture): BoardPicture {
  const { report } = asked;
  const columns = report.columns.slice(0, mostColumns);
  const left = report.columns.length - columns.length;
  const rows = [...report.rows, null];
  return {
    definition: report.series.definition,
    axis: axisOf(asked),
    columns: [
      allOf(t, report.shape.columns, report.columnName),
      ...columns.map(({ name }, at) =>
        left > 0 && at === columns.length - 1 ? t('exports.more-columns', { name, n: left }) : name,
      ),
    ],
    rows: rows.map((row) => ({
      name: row?.name ?? allOf(t, report.shape.rows, report.rowName),
      boxes: [
        boxOf(t, row?.total ?? report.total, row?.key ?? null, null, asked),
        ...columns.map((column, at) =>
          boxOf(
            t,
            row ? (row.cells[at] ?? null) : column.total,
            row?.key ?? null,
            column.key,
            asked,
          ),
        ),
      ],
    })),
  };
}

function axisOf({ report, address }: AskedPicture): BoardPicture['axis'] {
  const { rows, total, series } = report;
  const ends = [total, ...rows.flatMap((row) => [row.total, ...row.cells])].flatMap((cell) => {
    if (cell?.kind !== 'open' || cell.score.n < lowBase) return [];
    const { score, best } = cell;
    return [
      score.value,
      ...(score.interval ? [score.interval.low, score.interval.high] : []),
      ...(address.against === 'best' && best ? [best.value] : []),
    ];
  });
  return ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : series.definition.range;
}

function boxOf(
  t: Words,
  cell: BoardCell | null,
  row: string | null,
  column: string | null,
  asked: AskedPicture,
): BoardBox {
  if (!cell) return { kind: 'none' };
  if (cell.kind === 'hidden') {
    const words =
      cell.reason === 'protects' ? t('exports.hidden-note') : t('cards.hidden', { n: hiddenBelow });
    return { kind: 'words', value: '–', words };
  }
  if (cell.kind === 'silent') return { kind: 'words', value: '–', words: t('exports.no-answers') };
  const { definition } = asked.report.series;
  const { score } = cell;
  const value = formatValue(t, score.value, unitless(definition));
  if (score.n < lowBase) {
    return { kind: 'words', value, words: t('figures.too-few', { n: formatCount(t, score.n) }) };
  }
  return { value, ...judged(t, cell, row, column, asked) };
}

type Open = Extract<BoardCell, { kind: 'open' }>;
type Judged = Omit<Extract<BoardBox, { kind: 'score' }>, 'value'>;

function judged(
  t: Words,
  cell: Open,
  row: string | null,
  column: string | null,
  { report, goals, address, trend }: AskedPicture,
): Judged {
  const { definition } = report.series;
  const { score, change } = cell;
  const all = report.total.kind === 'open' ? report.total.score.value : null;
  const reference = referenceFor(address.against, goals, cell, row, column, all);
  const isTotal = row === null || column === null;
  return {
    kind: 'score',
    change: isTotal ? intervalWords(t, score, definition) : changeWords(t, change, definition),
    better: !isTotal && change?.verdict === 'real' ? change.better : null,
    n: t('cards.n', { n: formatCount(t, score.n) }),
    heat: isTotal || !address.heat || trend ? null : heatStep(score, reference, definition),
    at: score.value,
    low: score.interval?.low ?? null,
    high: score.interval?.high ?? null,
    reference,
    ...(trend ? { points: trend(row, column) } : {}),
  };
}

function changeWords(
  t: Words,
  change: Open['change'],
  definition: BoardReport['series']['definition'],
): string | null {
  if (!change || change.verdict === 'too-few') return null;
  const plain = unitless(definition);
  return change.verdict === 'real'
    ? `${change.difference > 0 ? '▲' : '▼'} ${formatSize(t, change.difference, plain)}`
    : formatDifference(t, change.difference, plain);
}
