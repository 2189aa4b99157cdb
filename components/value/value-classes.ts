import type { ShownColumn } from '@/components/charts/column-chart';
import { formatMoney, formatShortMoney } from '@/lib/value/format-money';
import { formatShare } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** Customers of a class of value, from and to in the base currency. */
export type ValueClass = {
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  readonly value: number;
};

const most = 9;

/** Neighbouring classes together until there is room for all, the lowest and the highest kept open. */
export function mergedClasses(classes: readonly ValueClass[]): ValueClass[] {
  const step = Math.ceil(classes.length / most);
  return Array.from({ length: Math.ceil(classes.length / Math.max(1, step)) }, (_, at) => {
    const part = classes.slice(at * step, (at + 1) * step);
    return { from: part[0]?.from ?? 0, to: part.at(-1)?.to ?? 0, ...classSums(part) };
  });
}

/** All customers of some classes, and all their value. */
export function classSums(classes: readonly ValueClass[]): Pick<ValueClass, 'customers' | 'value'> {
  return {
    customers: classes.reduce((total, each) => total + each.customers, 0),
    value: classes.reduce((total, each) => total + each.value, 0),
  };
}

/** A column a class, with its share of the customers above it. */
export function classColumns(
  t: Words,
  shown: readonly ValueClass[],
  currency: string,
): ShownColumn[] {
  const { customers } = classSums(shown);
  return shown.map((one) => ({
    key: String(one.from),
    name: t('clv.class-from', { amount: formatShortMoney(t, one.from, currency) }),
    shortName: formatShortMoney(t, one.from, currency),
    above: [{ key: 'customers', value: one.customers, tone: 'accent' }],
    below: [],
    words: formatShare(t, one.customers, customers),
  }));
}

/** What the columns show, read aloud in their place. */
export function classSummary(t: Words, shown: readonly ValueClass[], currency: string): string {
  const { customers } = classSums(shown);
  const words = shown.map((one) =>
    t('clv.listed', {
      name: classRange(t, one, currency),
      value: formatShare(t, one.customers, customers),
    }),
  );
  return t('clv.class-summary', { classes: words.join(t('figures.comma')) });
}

/** `£100–£178` */
export function classRange(t: Words, { from, to }: ValueClass, currency: string): string {
  return `${formatMoney(t, from, currency)}–${formatMoney(t, to, currency)}`;
}
