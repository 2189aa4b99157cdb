import type { ShownColumn } from '@/components/charts/column-chart';
import type { OrderFit } from '@/lib/value/clv-fit';
import { formatDay } from '@/lib/words/dates';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

type Calibration = OrderFit['calibration'];
type Backtested = NonNullable<Calibration['backtest']>;
type Bin = Backtested['bins'][number];

/** A column of what came for each number of purchases before, a line at what was expected. */
export function backtestColumns(t: Words, bins: readonly Bin[]): ShownColumn[] {
  return bins.map((bin) => ({
    key: String(bin.purchases),
    name: binName(t, bin),
    above: [{ key: 'actual', value: bin.actual, tone: 'neutral' }],
    below: [],
    level: bin.expected,
    words: formatCount(t, Math.round(bin.actual)),
  }));
}

/** What the columns show, read aloud in their place. */
export function backtestSummary(t: Words, bins: readonly Bin[]): string {
  const words = bins.map((bin) =>
    t('clv.backtest-bin', {
      bin: binName(t, bin),
      expected: formatCount(t, Math.round(bin.expected)),
      came: formatCount(t, bin.actual),
    }),
  );
  return t('clv.backtest-summary', { bins: words.join('; ') });
}

/** `7 or more` */
export function binName(
  t: Words,
  { purchases, orMore }: Pick<Bin, 'purchases' | 'orMore'>,
): string {
  return orMore ? t('clv.or-more', { n: purchases }) : String(purchases);
}

/** What it was fitted to, and what it was tried on. */
export function backtestNote(t: Words, { until, isChosen, weeksHeldOut }: Calibration): string {
  return t(isChosen ? 'clv.backtest-note-chosen' : 'clv.backtest-note', {
    day: formatDay(t, until),
    weeks: formatNumber(t, weeksHeldOut, 0),
  });
}

/** By how much it was wrong. */
export function errorWords(t: Words, { expected, actual, error }: Backtested): string {
  const sums = {
    expected: formatCount(t, Math.round(expected)),
    came: formatCount(t, actual),
  };
  if (error === null) return t('clv.error-sums', sums);
  return t('clv.error', {
    ...sums,
    size: t('figures.percent', { n: formatNumber(t, Math.abs(100 * error), 1) }),
    way: error < 0 ? 'low' : 'high',
  });
}
