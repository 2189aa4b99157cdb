import type { Definition } from '@/lib/metrics/definition';
import type { Words } from '@/lib/words/words';
import type { ExportColumn } from './export-part';

/** Metrics have different units, so their columns are plain numbers with the unit beside them. */
export function mixedColumns(t: Words): ExportColumn[] {
  return [
    { key: 'value', name: t('exports.value'), kind: 'number', decimals: 2 },
    { key: 'low', name: t('exports.low'), kind: 'number', decimals: 2 },
    { key: 'high', name: t('exports.high'), kind: 'number', decimals: 2 },
    { key: 'n', name: 'n', kind: 'number', decimals: 0 },
    { key: 'before', name: t('exports.before'), kind: 'number', decimals: 2 },
    { key: 'change', name: t('exports.change'), kind: 'number', decimals: 2, signed: true },
    { key: 'p', name: 'p', kind: 'number', decimals: 4, neverZero: true },
    { key: 'verdict', name: t('exports.verdict'), kind: 'text' },
  ];
}

/** `points`, `of 100`; none of a mean. */
export function unitWords(t: Words, { unit }: Pick<Definition, 'unit'>): string {
  switch (unit) {
    case 'scale':
      return '';
    case 'percent':
      return '%';
    case 'net':
      return t('exports.points');
    case 'pomp':
      return t('exports.of-100');
  }
}

/** Of which metric and where. */
export function placeColumns(t: Words): ExportColumn[] {
  return [
    { key: 'metric', name: t('exports.metric'), kind: 'text' },
    { key: 'unit', name: t('exports.unit'), kind: 'text' },
    { key: 'touchpoint', name: t('names.touchpoint'), kind: 'text' },
    { key: 'channel', name: t('names.channel'), kind: 'text' },
  ];
}
