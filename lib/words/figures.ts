import type { Change } from '@/lib/metrics/change';
import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import type { Definition } from '@/lib/metrics/definition';
import { lowBase } from '@/lib/metrics/small-base';
import { formatters, type Words } from './words';

/** What stands where there is no data, in every language. */
const none = '–';

/** `short` for cards and axes; `full` (one or two digits more) for tables, tooltips and records. */
export type Precision = 'short' | 'full';

const decimals: Record<Precision, Record<Definition['unit'], number>> = {
  short: { scale: 2, percent: 1, net: 0, pomp: 1 },
  full: { scale: 3, percent: 2, net: 2, pomp: 2 },
};

/** A number as the language writes it, with a real minus sign; never “−0”. */
export function formatNumber(t: Words, value: number | null, digits: number): string {
  return number(t, value, digits, 'negative');
}

/** Answers, customers: `14,141`. */
export function formatCount(t: Words, count: number | null): string {
  return formatNumber(t, count, 0);
}

/** A value with its unit: `5.27`, `81.2 %`, `34`; `–` for none. */
export function formatValue(
  t: Words,
  value: number | null,
  { unit }: Definition,
  precision: Precision = 'short',
): string {
  const n = formatNumber(t, value, decimals[precision][unit]);
  return unit === 'percent' && n !== none ? t('figures.percent', { n }) : n;
}

/** Both ends of an interval: `79.6–82.8`; `−9 to 4` where a minus would meet the dash. */
export function formatInterval(
  t: Words,
  interval: ConfidenceInterval | null,
  { unit }: Definition,
  precision: Precision = 'short',
): string {
  if (!interval) return none;
  const digits = decimals[precision][unit];
  const low = formatNumber(t, interval.low, digits);
  const high = formatNumber(t, interval.high, digits);
  return low.startsWith('−') ? t('figures.range', { low, high }) : `${low}–${high}`;
}

/** A definition whose figures stand without their unit, where it is beside them already. */
export function unitless(definition: Definition): Definition {
  // Of as many decimals, and with nothing behind the number.
  return definition.unit === 'percent' ? { ...definition, unit: 'pomp' } : definition;
}

/** `± 0.04`; rates in points: `± 0.5 pt`. */
export function formatMargin(
  t: Words,
  margin: number | null,
  { unit }: Definition,
  precision: Precision = 'short',
): string {
  const n = formatNumber(t, margin, decimals[precision][unit]);
  if (n === none) return none;
  return `± ${unit === 'percent' ? t('figures.points', { n }) : n}`;
}

/** A difference with its sign: `−0.17`, `+1.1 pt`, `+2`; no sign if it rounds to zero. */
export function formatDifference(
  t: Words,
  difference: number | null,
  { unit }: Definition,
  precision: Precision = 'short',
): string {
  const n = number(t, difference, decimals[precision][unit], 'exceptZero');
  return unit === 'percent' && n !== none ? t('figures.points', { n }) : n;
}

/** A part of a whole in whole percent; `< 1 %` and `> 99 %` where rounding would say none or all. */
export function formatShare(t: Words, part: number, whole: number): string {
  return wholePercent(t, part, whole, (n) => t('figures.percent', { n }));
}

/** The same where there is no room for its sign: `11`, `< 1`. */
export function shareWithoutSign(t: Words, part: number, whole: number): string {
  return wholePercent(t, part, whole, (n) => n);
}

function wholePercent(
  t: Words,
  part: number,
  whole: number,
  written: (n: string) => string,
): string {
  if (!(whole > 0)) return none;
  const percent = (100 * part) / whole;
  if (percent > 0 && percent < 0.5) return `< ${written('1')}`;
  if (percent < 100 && percent >= 99.5) return `> ${written('99')}`;
  return written(formatNumber(t, percent, 0));
}

/** The size of a change without its sign, for beside an arrow: `0.17`, `1.1 pt`. */
export function formatSize(t: Words, difference: number, definition: Definition): string {
  return formatDifference(t, Math.abs(difference), definition).replace('+', '');
}

/** The size of a change in a sentence: `0.17`, `2.1 points`; rates and net scores move in points. */
export function sizeInWords(t: Words, difference: number, { unit }: Definition): string {
  const digits = decimals.short[unit];
  const n = formatNumber(t, Math.abs(difference), digits);
  if (unit === 'scale') return n;
  if (digits > 0) return t('figures.points-and-parts', { n });
  return t('figures.whole-points', { n, count: Math.round(Math.abs(difference)) });
}

/** The words of a verdict chip: `0.17 · real change`, `n 21, too few`, `n 21 before, too few`. */
export function describeChange(t: Words, change: Change | null, definition: Definition): string {
  if (!change) return t('figures.nothing-to-compare');
  if (change.verdict === 'too-few') {
    const n = formatCount(t, lowBase - (change.needed ?? 0));
    return t(change.shorter === 'before' ? 'figures.too-few-before' : 'figures.too-few', { n });
  }
  const size = formatSize(t, change.difference, definition);
  return t(change.verdict === 'real' ? 'figures.real-change' : 'figures.within-noise', { size });
}

/** `p = 0.004`; `p < 0.001` below what is worth telling apart. */
export function probabilityWords(t: Words, p: number): string {
  if (p < 0.001) return `p < ${formatNumber(t, 0.001, 3)}`;
  return `p = ${formatNumber(t, p, p < 0.1 ? 3 : 2)}`;
}

/** `a`, `a and b`, `a, b and c` */
export function listed(t: Words, words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  const first = words.slice(0, -1).join(t('figures.comma'));
  return t('figures.and', { first, last: words.at(-1) ?? '' });
}

/** Sentences one after the other; what is empty is left out. Chinese has no spaces between them. */
export function paragraph(t: Words, sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(t.language === 'zh-Hant' ? '' : ' ');
}

type SignDisplay = 'negative' | 'exceptZero';

function number(t: Words, value: number | null, digits: number, signDisplay: SignDisplay): string {
  if (value === null || !Number.isFinite(value)) return none;
  return formatters
    .getNumberFormat(t.customs, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay,
    })
    .format(value)
    .replace('-', '−');
}
