import { type ClvFit, horizonWeeks, type OrderFit, trustedError } from '@/lib/value/clv-fit';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ValueCardFacts } from './clv-cards';
import type { ClvReport } from './clv-report';

/** What a customer is worth in one sentence, and what that rests on in another. */
export function clvHeadline(
  t: Words,
  report: ClvReport,
  cards: readonly ValueCardFacts[],
): { title: string; description: string } {
  const { settings } = report;
  const first = cards.find(({ value }) => value !== null);
  if (!first || first.value === null) {
    return {
      title: 'No value of a customer can be told yet.',
      description: cards.map(({ name, reason }) => `${name}: ${reason}.`).join(' '),
    };
  }
  const money = (amount: number) =>
    formatMoney(amount, settings.baseCurrency, Math.abs(first.value ?? 0) < 100 ? 2 : 0);
  const what = settings.grossMargin === null ? 'revenue' : 'margin';
  const limits = first.interval
    ? ` (95 %: ${money(first.interval.low)}–${money(first.interval.high)})`
    : '';
  const sentences: Record<ValueCardFacts['kind'], string> = {
    sbg: `A new subscriber is worth ${money(first.value)}.`,
    simple: `A subscriber is worth ${money(first.value)}.`,
    discounted: `A subscriber is worth ${money(first.value)}.`,
    historic: `Each subscriber has brought ${money(first.value)} so far.`,
    ordered: `Each customer has brought ${money(first.value)} so far.`,
    model: `A customer is expected to bring ${money(first.value)} in the next ${horizonWeeks} weeks.`,
  };
  return {
    title: sentences[first.kind],
    description:
      `In ${what}${limits}, from ${formatCount(t, first.n)} ${first.of}. ${pointWords(t, report) ?? ''}`.trim(),
  };
}

/** What a point of monthly churn less would be worth; null where that is not known. */
export function pointWords(t: Words, { settings, subscriptions }: ClvReport): string | null {
  const { churnPoint = null, trailing = null, customers = 0 } = subscriptions ?? {};
  if (churnPoint === null || !trailing) return null;
  const [from, to] = [trailing.rate, trailing.rate - 0.01];
  return `One point less monthly churn, ${percent(t, from)} to ${percent(t, to)}, would make the ${formatCount(t, customers)} customers of today worth ${formatMoney(churnPoint, settings.baseCurrency)} more over their lifetimes, by the simple formula.`;
}

/** Why the forecast of orders is not to be trusted, or not for this view; one sentence each. */
export function clvNotices(
  t: Words,
  report: ClvReport,
  fit: ClvFit | null,
  narrowed: boolean,
): string[] {
  const orders = fit?.orders;
  if (!orders || !report.orders) return [];
  const isOther =
    fit.currency !== report.settings.baseCurrency || Math.abs(fit.margin - report.margin) > 1e-9;
  return [
    ...(narrowed
      ? ['The models of orders are fitted to all customers; filters do not narrow them.']
      : []),
    ...(isOther ? ['The forecast of orders was made with other settings than those of now.'] : []),
    ...doubts(t, orders),
  ];
}

function doubts(t: Words, { purchase, spend, independence, calibration }: OrderFit): string[] {
  const found: string[] = [];
  if ([purchase, spend].some(({ fit }) => fit?.converged === false)) {
    found.push('A model of orders did not settle: do not trust a forecast from these orders yet.');
  }
  const error = calibration.backtest?.error ?? 0;
  if (Math.abs(error) > trustedError) {
    const size = formatNumber(t, Math.abs(100 * error), 0);
    const way = error < 0 ? 'low' : 'high';
    found.push(
      `Do not trust the forecast of orders: in its backtest it was ${size} % too ${way}, more than ${formatNumber(t, 100 * trustedError, 0)} %.`,
    );
  }
  if (independence?.concern) {
    const way = independence.correlation > 0 ? 'more' : 'less';
    found.push(
      `Do not trust values of single customers: those who order more often spend ${way} each time (correlation ${formatNumber(t, independence.correlation, 2)}), which the spend model rules out.`,
    );
  }
  return found;
}

function percent(t: Words, rate: number): string {
  return `${formatNumber(t, 100 * rate, 2)} %`;
}
