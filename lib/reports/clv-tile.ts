import { lowBase } from '@/lib/metrics/small-base';
import type { ClvFit } from '@/lib/value/clv-fit';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { FigureNumbers } from './churn-figures';
import { type ValueCardFacts, valueCards } from './clv-cards';
import type { ClvReport } from './clv-report';

/** What a customer is worth in one glance, by the value its page begins with. */
export type ClvTileFigure = {
  /** Which value it is: `new subscriber, margin`. */
  readonly caption: string;
  readonly value: string;
  /** Its interval, or why it has none. */
  readonly interval: string | null;
  readonly formula: string;
  /** The same customers by other formulas, so that nobody takes one of them for the truth. */
  readonly others: readonly { readonly name: string; readonly value: string }[];
  readonly base: string;
  readonly few: boolean;
  readonly numbers: FigureNumbers;
};

/** Null where neither subscriptions nor orders tell anything. */
export function clvTileFigure(
  t: Words,
  report: ClvReport,
  fit: ClvFit | null,
): ClvTileFigure | null {
  const cards = valueCards(t, report, fit);
  const first = cards.find(({ value }) => value !== null) ?? cards[0];
  if (!first) return null;
  const { baseCurrency, grossMargin } = report.settings;
  const { value, interval, reason, n } = first;
  const isFew = n < lowBase;
  const money = (amount: number | null) => amountWords(t, amount, baseCurrency);
  return {
    caption: t('clv.tile-caption', {
      name: first.name.toLowerCase(),
      what: grossMargin === null ? 'revenue' : 'margin',
    }),
    value: money(value),
    interval: interval
      ? t('clv.limits', { low: money(interval.low), high: money(interval.high) })
      : reason,
    formula: first.formula,
    others: cards
      .filter((card) => card !== first && card.value !== null)
      .slice(0, 3)
      .map((card) => ({ name: nameOf(card), value: money(card.value) })),
    base: isFew
      ? t('clv.n-few', { n: formatCount(t, n) })
      : t('clv.n-of', { n: formatCount(t, n), of: first.of }),
    few: value === null || isFew,
    numbers: { ...numbersOf(first, baseCurrency), before: null, change: null, verdict: null },
  };
}

/** A value of a customer as numbers. */
export function numbersOf(
  { value, interval, n }: Pick<ValueCardFacts, 'value' | 'interval' | 'n'>,
  unit: string,
): Pick<FigureNumbers, 'unit' | 'value' | 'low' | 'high' | 'n'> {
  return { unit, value, low: interval?.low ?? null, high: interval?.high ?? null, n };
}

/** There are two that are called historic; one says of what. */
function nameOf({ kind, name, caption }: ValueCardFacts): string {
  return kind === 'ordered' ? caption : name;
}

function amountWords(t: Words, amount: number | null, currency: string): string {
  return formatMoney(t, amount, currency, amount !== null && Math.abs(amount) < 100 ? 2 : 0);
}
