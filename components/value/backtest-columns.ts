import type { ShownColumn } from '@/components/charts/column-chart';
import { formatCount, formatNumber } from '@/lib/metrics/format';
import { formatDay } from '@/lib/metrics/period';
import type { OrderFit } from '@/lib/value/clv-fit';

type Calibration = OrderFit['calibration'];
type Backtested = NonNullable<Calibration['backtest']>;
type Bin = Backtested['bins'][number];

/** A column of what came for each number of purchases before, a line at what was expected. */
export function backtestColumns(bins: readonly Bin[]): ShownColumn[] {
  return bins.map((bin) => ({
    key: String(bin.purchases),
    name: binName(bin),
    above: [{ key: 'actual', value: bin.actual, tone: 'neutral' }],
    below: [],
    level: bin.expected,
    words: formatCount(Math.round(bin.actual)),
  }));
}

/** What the columns show, read aloud in their place. */
export function backtestSummary(bins: readonly Bin[]): string {
  const words = bins.map(
    (bin) =>
      `${binName(bin)}: expected ${formatCount(Math.round(bin.expected))}, came ${formatCount(bin.actual)}`,
  );
  return `Purchases expected and made by repeat purchases before. ${words.join('; ')}`;
}

/** `7 or more` */
export function binName({ purchases, orMore }: Pick<Bin, 'purchases' | 'orMore'>): string {
  return orMore ? `${purchases} or more` : String(purchases);
}

/** What it was fitted to, and what it was tried on. */
export function backtestNote({ until, isChosen, weeksHeldOut }: Calibration): string {
  return `fitted to ${formatDay(until)}${isChosen ? ', the day chosen' : ''}, tried on the ${formatNumber(weeksHeldOut, 0)} weeks after it`;
}

/** By how much it was wrong. */
export function errorWords({ expected, actual, error }: Backtested): string {
  const sums = `${formatCount(Math.round(expected))} purchases were expected, ${formatCount(actual)} came`;
  if (error === null) return `${sums}.`;
  const size = `${formatNumber(Math.abs(100 * error), 1)} %`;
  return `${sums}: ${size} too ${error < 0 ? 'low' : 'high'}.`;
}
