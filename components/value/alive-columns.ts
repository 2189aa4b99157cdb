import type { ShownColumn } from '@/components/charts/column-chart';
import type { OrderFit, OrderForecast } from '@/lib/value/clv-fit';
import { formatCount, formatShare } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

type AliveClass = OrderForecast['alive'][number];

/** A column a tenth of P(alive), with its share of the customers who have bought again. */
export function aliveColumns(
  t: Words,
  classes: readonly AliveClass[],
  repeaters: number,
): ShownColumn[] {
  return classes.map((one) => ({
    key: String(one.from),
    name: aliveRange(one).replace(' %', ''),
    shortName: String(Math.round(100 * one.from)),
    above: [{ key: 'customers', value: one.customers, tone: 'accent' }],
    below: [],
    words: formatShare(t, one.customers, repeaters),
  }));
}

/** What the columns show, read aloud in their place. */
export function aliveSummary(t: Words, classes: readonly AliveClass[]): string {
  const words = classes.map((one) => `${aliveRange(one)}: ${formatCount(t, one.customers)}`);
  return `Customers with a repeat purchase by the chance that they still buy. ${words.join(', ')}`;
}

/** `10–20 %` */
export function aliveRange({ from, to }: Pick<AliveClass, 'from' | 'to'>): string {
  return `${Math.round(100 * from)}–${Math.round(100 * to)} %`;
}

/** How many still buy, and who is left out. */
export function aliveWords(
  t: Words,
  { customers, repeaters }: Pick<OrderFit, 'customers' | 'repeaters'>,
  { total }: Pick<OrderForecast, 'total'>,
): string {
  const once = customers - repeaters;
  return `${formatCount(t, Math.round(total.alive))} of ${formatCount(t, customers)} customers still buy, as the model expects. ${formatCount(t, once)} have bought once only: the model lets customers stop after a repeat purchase, so to it they are all still there.`;
}
