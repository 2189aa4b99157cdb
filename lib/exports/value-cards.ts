import { moveWords } from '@/components/value/shown-move';
import type { ChurnFigure, ChurnTileFigure, FigureNumbers } from '@/lib/reports/churn-figures';
import type { ClvTileFigure } from '@/lib/reports/clv-tile';
import type { Words } from '@/lib/words/words';
import type { ExportCard, ExportCell, ExportColumn } from './export-part';

/** A figure of churn or retention as a tile. */
export function figureCard(
  t: Words,
  name: string,
  caption: string,
  figure: ChurnFigure,
): ExportCard {
  const { value, unit, interval, move, points, base, aside } = figure;
  return {
    name,
    caption,
    value: unit ? `${value} ${unit}` : value,
    interval,
    ...changeOf(t, move),
    base,
    aside,
    points,
  };
}

function changeOf(t: Words, move: ChurnFigure['move']): Pick<ExportCard, 'change' | 'better'> {
  if (!move) return { change: t('cards.nothing-to-compare-with'), better: null };
  const arrow = move.rising === null ? '' : move.rising ? '▲ ' : '▼ ';
  return {
    change: `${arrow}${moveWords(t, move)}`,
    better: move.verdict === 'real' ? move.better : null,
  };
}

/** The tile of churn on the first page and on dashboards. */
export function churnTileCard(t: Words, figure: ChurnTileFigure): ExportCard {
  const { caption, target, flag } = figure;
  return { ...figureCard(t, t('names.page-churn'), caption, figure), target, flag };
}

/** The tile of the value of a customer, with the same by other formulas under it. */
export function clvTileCard(
  t: Words,
  { caption, value, interval, formula, others, base }: ClvTileFigure,
): ExportCard {
  return {
    name: t('names.page-clv'),
    caption,
    value,
    interval: null,
    change: interval,
    better: null,
    base,
    points: [],
    lines: [{ name: formula, value: '' }, ...others],
  };
}

/** Value, both ends of its interval, n, the value before, the change and its verdict. */
export function figureColumns(t: Words): ExportColumn[] {
  return [
    { key: 'unit', name: t('exports.unit'), kind: 'text' },
    { key: 'value', name: t('exports.value'), kind: 'number', decimals: 2 },
    { key: 'low', name: t('exports.low'), kind: 'number', decimals: 2 },
    { key: 'high', name: t('exports.high'), kind: 'number', decimals: 2 },
    { key: 'n', name: 'n', kind: 'number', decimals: 0 },
    { key: 'before', name: t('exports.before'), kind: 'number', decimals: 2 },
    { key: 'change', name: t('exports.change'), kind: 'number', decimals: 2, signed: true },
    { key: 'verdict', name: t('exports.verdict'), kind: 'text' },
  ];
}

/** The cells of `figureColumns`. */
export function figureCells(numbers: FigureNumbers): ExportCell[] {
  const { unit, value, low, high, n, before, change, verdict } = numbers;
  return [unit, value, low, high, n, before, change, verdict ?? ''];
}
