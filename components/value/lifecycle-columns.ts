import type { ShownColumn } from '@/components/charts/column-chart';
import type { LifecycleCell } from '@/lib/value/clv-fit';
import { formatShortMoney } from '@/lib/value/format-money';

/** What the columns show, read aloud in their place. */
export const lifecycleSummary =
  'Monthly revenue that customers brought, above the axis, and took, below it, by months since joining; the table has the figures.';

/** Monthly revenue won above the axis and lost below it, a column a stretch of months since joining. */
export function lifecycleColumns(cells: readonly LifecycleCell[], currency: string): ShownColumn[] {
  return cells.map((cell) => {
    const won = cell.new + cell.expansion + cell.reactivation;
    const lost = cell.contraction + cell.churn;
    const name = stretchName(cell);
    return {
      key: String(cell.from),
      name,
      shortName: name.replace(' months', '').replace('joining', 'join'),
      above: [
        { key: 'new', value: cell.new, tone: 'good' },
        { key: 'more', value: cell.expansion + cell.reactivation, tone: 'soft-good' },
      ],
      below: [
        { key: 'less', value: cell.contraction, tone: 'soft-bad' },
        { key: 'churn', value: cell.churn, tone: 'bad' },
      ],
      words: won > 0 ? `+${formatShortMoney(won, currency)}` : '',
      wordsBelow: lost > 0 ? formatShortMoney(-lost, currency) : '',
    };
  });
}

/** `7–12 months` */
export function stretchName({ from, to }: Pick<LifecycleCell, 'from' | 'to'>): string {
  if (to === 0) return 'joining';
  return to === null ? `${from} months on` : `${from}–${to} months`;
}
