import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** The figures of a way to value a customer. */
export type ValuedFigures = {
  readonly value: number | null;
  readonly interval: ConfidenceInterval | null;
  readonly reason: string | null;
  readonly n: number;
  readonly of: string;
};

/** What a card says of its figures. */
export function valuedWords(
  t: Words,
  { value, interval, reason, n, of }: ValuedFigures,
  currency: string,
): { value: string; interval: string | null; reason: string | null; base: string } {
  const digits = value !== null && Math.abs(value) < 100 ? 2 : 0;
  const money = (amount: number | null) => formatMoney(t, amount, currency, digits);
  return {
    value: money(value),
    interval: interval
      ? t('clv.limits', { low: money(interval.low), high: money(interval.high) })
      : null,
    reason: reason && value === null ? t('clv.not-available', { reason }) : reason,
    base: t('clv.n-of', { n: formatCount(t, n), of }),
  };
}
