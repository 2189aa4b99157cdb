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
    name: bounds(one),
    shortName: String(Math.round(100 * one.from)),
    above: [{ key: 'customers', value: one.customers, tone: 'accent' }],
    below: [],
    words: formatShare(t, one.customers, repeaters),
  }));
}

/** What the columns show, read aloud in their place. */
export function aliveSummary(t: Words, classes: readonly AliveClass[]): string {
  const words = classes.map((one) =>
    t('clv.listed', { name: aliveRange(t, one), value: formatCount(t, one.customers) }),
  );
  return t('clv.alive-summary', { classes: words.join(t('figures.comma')) });
}

/** `10–20 %` */
export function aliveRange(t: Words, range: Pick<AliveClass, 'from' | 'to'>): string {
  return t('figures.percent', { n: bounds(range) });
}

function bounds({ from, to }: Pick<AliveClass, 'from' | 'to'>): string {
  return `${Math.round(100 * from)}–${Math.round(100 * to)}`;
}

/** How many still buy, and who is left out. */
export function aliveWords(
  t: Words,
  { customers, repeaters }: Pick<OrderFit, 'customers' | 'repeaters'>,
  { total }: Pick<OrderForecast, 'total'>,
): string {
  return t('clv.alive-foot', {
    alive: formatCount(t, Math.round(total.alive)),
    n: formatCount(t, customers),
    once: formatCount(t, customers - repeaters),
  });
}
