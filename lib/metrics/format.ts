import type { Change } from './change';
import type { ConfidenceInterval } from './confidence';
import type { Definition } from './definition';
import { lowBase } from './small-base';

/** What stands where there is no data. */
const none = '–';

/** `short` for cards and axes; `full` (one or two digits more) for tables, tooltips and records. */
export type Precision = 'short' | 'full';

const decimals: Record<Precision, Record<Definition['unit'], number>> = {
  short: { scale: 2, percent: 1, net: 0, pomp: 1 },
  full: { scale: 3, percent: 2, net: 2, pomp: 2 },
};

/** A number in British style with a real minus sign; never “−0”. */
export function formatNumber(value: number | null, digits: number): string {
  return number(value, digits, 'negative');
}

/** Answers, customers: `14,141`. */
export function formatCount(count: number | null): string {
  return formatNumber(count, 0);
}

/** A value with its unit: `5.27`, `81.2 %`, `34`; `–` for none. */
export function formatValue(
  value: number | null,
  { unit }: Definition,
  precision: Precision = 'short',
): string {
  const text = formatNumber(value, decimals[precision][unit]);
  return unit === 'percent' && text !== none ? `${text} %` : text;
}

/** Both ends of an interval: `79.6–82.8`; `−9 to 4` where a minus would meet the dash. */
export function formatInterval(
  interval: ConfidenceInterval | null,
  { unit }: Definition,
  precision: Precision = 'short',
): string {
  if (!interval) return none;
  const [low, high] = [interval.low, interval.high].map((end) =>
    formatNumber(end, decimals[precision][unit]),
  );
  return `${low}${low?.startsWith('−') ? ' to ' : '–'}${high}`;
}

/** `± 0.04`; rates in points: `± 0.5 pt`. */
export function formatMargin(
  margin: number | null,
  { unit }: Definition,
  precision: Precision = 'short',
): string {
  const text = formatNumber(margin, decimals[precision][unit]);
  return text === none ? none : `± ${text}${unit === 'percent' ? ' pt' : ''}`;
}

/** A difference with its sign: `−0.17`, `+1.1 pt`, `+2`; no sign if it rounds to zero. */
export function formatDifference(
  difference: number | null,
  { unit }: Definition,
  precision: Precision = 'short',
): string {
  const text = number(difference, decimals[precision][unit], 'exceptZero');
  return unit === 'percent' && text !== none ? `${text} pt` : text;
}

/** A part of a whole in whole percent; `< 1 %` and `> 99 %` where rounding would say none or all. */
export function formatShare(part: number, whole: number): string {
  if (!(whole > 0)) return none;
  const percent = (100 * part) / whole;
  if (percent > 0 && percent < 0.5) return '< 1 %';
  if (percent < 100 && percent >= 99.5) return '> 99 %';
  return `${formatNumber(percent, 0)} %`;
}

/** The size of a change without its sign, for beside an arrow: `0.17`, `1.1 pt`. */
export function formatSize(difference: number, definition: Definition): string {
  return formatDifference(Math.abs(difference), definition).replace('+', '');
}

/** The words of a verdict chip: `0.17 · real change`, `n 21, too few`, `n 21 before, too few`. */
export function describeChange(change: Change | null, definition: Definition): string {
  if (!change) return 'nothing to compare';
  if (change.verdict === 'too-few') {
    const side = change.shorter === 'before' ? ' before' : '';
    return `n ${formatCount(lowBase - (change.needed ?? 0))}${side}, too few`;
  }
  const words = change.verdict === 'real' ? 'real change' : 'within noise';
  return `${formatSize(change.difference, definition)} · ${words}`;
}

type SignDisplay = 'negative' | 'exceptZero';

/** Building a formatter costs far more than using it, and a board has thousands of numbers. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(digits: number, signDisplay: SignDisplay): Intl.NumberFormat {
  const key = `${digits} ${signDisplay}`;
  const known = formatters.get(key);
  if (known) return known;
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay };
  const made = new Intl.NumberFormat('en-GB', style);
  formatters.set(key, made);
  return made;
}

function number(value: number | null, digits: number, signDisplay: SignDisplay): string {
  if (value === null || !Number.isFinite(value)) return none;
  return formatter(digits, signDisplay).format(value).replace('-', '−');
}
