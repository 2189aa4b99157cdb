import { type ClvFit, horizonWeeks, type OrderFit, trustedError } from '@/lib/value/clv-fit';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount, formatNumber, paragraph } from '@/lib/words/figures';
import type { Said } from '@/lib/words/said';
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
      title: t('clv.nothing-told'),
      description: paragraph(
        t,
        cards.map(({ name, reason }) => t('clv.name-reason', { name, reason: reason ?? '' })),
      ),
    };
  }
  const money = (amount: number) =>
    formatMoney(t, amount, settings.baseCurrency, Math.abs(first.value ?? 0) < 100 ? 2 : 0);
  const { interval, kind, n, of } = first;
  const from = {
    what: settings.grossMargin === null ? 'revenue' : 'margin',
    n: formatCount(t, n),
    of,
  };
  const basis = interval
    ? t('clv.in-what-limits', { ...from, low: money(interval.low), high: money(interval.high) })
    : t('clv.in-what', from);
  return {
    title: t(`clv.headline-${kind}`, { value: money(first.value), weeks: horizonWeeks }),
    description: paragraph(t, [basis, pointWords(t, report) ?? '']),
  };
}

/** What a point of monthly churn less would be worth; null where that is not known. */
export function pointWords(t: Words, { settings, subscriptions }: ClvReport): string | null {
  const { churnPoint = null, trailing = null, customers = 0 } = subscriptions ?? {};
  if (churnPoint === null || !trailing) return null;
  const [from, to] = [trailing.rate, trailing.rate - 0.01];
  return t('clv.point', {
    from: percent(t, from),
    to: percent(t, to),
    n: formatCount(t, customers),
    value: formatMoney(t, churnPoint, settings.baseCurrency),
  });
}

/** Why the forecast of orders is not to be trusted, or not for this view; one sentence each. */
export function clvNotices(
  t: Words,
  report: ClvReport,
  fit: ClvFit | null,
  narrowed: boolean,
): Said[] {
  const orders = fit?.orders;
  if (!orders || !report.orders) return [];
  const isOther =
    fit.currency !== report.settings.baseCurrency || Math.abs(fit.margin - report.margin) > 1e-9;
  return [
    ...(narrowed ? [{ key: 'notices.orders-not-narrowed' } satisfies Said] : []),
    ...(isOther ? [{ key: 'notices.orders-other-settings' } satisfies Said] : []),
    ...doubts(t, orders),
  ];
}

function doubts(t: Words, { purchase, spend, independence, calibration }: OrderFit): Said[] {
  const found: Said[] = [];
  if ([purchase, spend].some(({ fit }) => fit?.converged === false)) {
    found.push({ key: 'notices.orders-not-settled' });
  }
  const error = calibration.backtest?.error ?? 0;
  if (Math.abs(error) > trustedError) {
    const size = formatNumber(t, Math.abs(100 * error), 0);
    const most = formatNumber(t, 100 * trustedError, 0);
    const way = error < 0 ? 'low' : 'high';
    found.push({ key: 'notices.orders-backtest', values: { size, way, most } });
  }
  if (independence?.concern) {
    const way = independence.correlation > 0 ? 'more' : 'less';
    const correlation = formatNumber(t, independence.correlation, 2);
    found.push({ key: 'notices.spend-rises', values: { way, correlation } });
  }
  return found;
}

function percent(t: Words, rate: number): string {
  return t('figures.percent', { n: formatNumber(t, 100 * rate, 2) });
}
