import type { MonthRow, PeriodRow } from '@/db/queries/churn-sums';
import { addMonths } from '@/lib/metrics/calendar';
import type { ChurnRate } from '@/lib/metrics/churn/customer-churn';
import { trailingChurn } from '@/lib/metrics/churn/trailing-churn';
import { type SimpleValue, simpleValue } from '@/lib/metrics/clv/simple-value';
import type { Day } from '@/lib/metrics/period';
import { churnPeriod, stretchesOf } from './churn-periods';

/** Customers who pay at the end of the last complete month, and the value that follows from it. */
export type PayingNow = {
  readonly customers: number;
  readonly mrr: number;
  readonly arpa: number | null;
  /** Monthly churn over the last six complete months; null if there are fewer, or nobody was there. */
  readonly trailing: ChurnRate | null;
  readonly simple: SimpleValue;
};

/**
 * @param seen the first day of the last complete month
 * @param margin share of revenue that values count
 */
export function payingNow(
  { months, periods }: { months: readonly MonthRow[]; periods: readonly PeriodRow[] },
  { seen, today, margin }: { seen: Day; today: Day; margin: number },
): PayingNow {
  const first = months[0]?.month ?? seen;
  const recent = stretchesOf({ from: addMonths(seen, -5), to: seen }, 'month', today)
    .filter(({ end }) => end >= first)
    .map((stretch) => churnPeriod(stretch, months, periods));
  const latest = recent.at(-1);
  const customers = latest?.customers.end ?? 0;
  const mrr = latest?.closing ?? 0;
  const arpa = customers === 0 ? null : mrr / customers;
  const trailing = trailingChurn(
    recent.map(({ customers: { start }, churn }) => ({
      start,
      churned: churn.standard?.lost ?? 0,
    })),
  );
  const simple = simpleValue({ arpa, margin, churn: trailing?.rate ?? null });
  return { customers, mrr, arpa, trailing, simple };
}
