import { isBridge } from '@/lib/metrics/bridge-definition';
import type { Change } from '@/lib/metrics/change';
import type { Definition } from '@/lib/metrics/definition';
import type { Score } from '@/lib/metrics/score';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { shortName } from '@/lib/words/definition-words';
import type { Words } from '@/lib/words/words';
import type { ExportCell, ExportColumn } from './export-part';

const decimals: Record<Definition['unit'], number> = { scale: 2, percent: 1, net: 0, pomp: 1 };

/** A column of values of a metric. */
export function valueColumn(key: string, name: string, { unit }: Definition): ExportColumn {
  return unit === 'percent'
    ? { key, name, kind: 'percent', decimals: decimals[unit] }
    : { key, name, kind: 'number', decimals: decimals[unit] };
}

/** A column of differences: in the unit of the metric, rates in points. */
export function differenceColumn(key: string, name: string, { unit }: Definition): ExportColumn {
  return { key, name, kind: 'number', decimals: decimals[unit], signed: true };
}

/** Value, both ends of its interval, n. */
export function scoreColumns(t: Words, definition: Definition): ExportColumn[] {
  return [
    valueColumn('value', scoreName(t, definition), definition),
    valueColumn('low', t('exports.low'), definition),
    valueColumn('high', t('exports.high'), definition),
    { key: 'n', name: 'n', kind: 'number', decimals: 0 },
  ];
}

/** `CES`; over several scales `CES, approximate`. */
function scoreName(t: Words, definition: Definition): string {
  const name = shortName(t, definition);
  return isBridge(definition) ? t('exports.approximate', { name }) : name;
}

/** The cells of `scoreColumns`; scores of fewer answers than may be shown are left out. */
export function scoreCells(score: Score | null): ExportCell[] {
  if (!score || score.n < hiddenBelow) return [null, null, null, null];
  const { value, interval, n } = score;
  return [value, interval?.low ?? null, interval?.high ?? null, n];
}

/** Value before, change, its margin, p and verdict. */
export function changeColumns(t: Words, definition: Definition): ExportColumn[] {
  return [
    valueColumn('before', t('exports.before'), definition),
    differenceColumn('change', t('exports.change'), definition),
    { key: 'p', name: 'p', kind: 'number', decimals: 4, neverZero: true },
    { key: 'verdict', name: t('exports.verdict'), kind: 'text' },
  ];
}

const verdicts = {
  real: 'cards.verdict-real',
  noise: 'cards.verdict-noise',
  'too-few': 'exports.too-few',
} as const;

export function changeCells(t: Words, change: Change | null): ExportCell[] {
  if (!change) return [null, null, null, null];
  const verdict = t(verdicts[change.verdict]);
  if (change.verdict === 'too-few') return [null, null, null, verdict];
  return [change.from, change.difference, change.p, verdict];
}
