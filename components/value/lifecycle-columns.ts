import type { ShownColumn } from '@/components/charts/column-chart';
import type { LifecycleCell } from '@/lib/value/clv-fit';
import { formatShortMoney } from '@/lib/value/format-money';
import type { Words } from '@/lib/words/words';

/** Monthly revenue won above the axis and lost below it, a column a stretch of months since joining. */
export function lifecycleColumns(
  t: Words,
  cells: readonly LifecycleCell[],
  currency: string,
): ShownColumn[] {
  return cells.map((cell) => {
    const won = cell.new + cell.expansion + cell.reactivation;
    const lost = cell.contraction + cell.churn;
    return {
      key: String(cell.from),
      name: stretchName(t, cell),
      shortName: shortStretchName(t, cell),
      above: [
        { key: 'new', value: cell.new, tone: 'good' },
        { key: 'more', value: cell.expansion + cell.reactivation, tone: 'soft-good' },
      ],
      below: [
        { key: 'less', value: cell.contraction, tone: 'soft-bad' },
        { key: 'churn', value: cell.churn, tone: 'bad' },
      ],
      words: won > 0 ? `+${formatShortMoney(t, won, currency)}` : '',
      wordsBelow: lost > 0 ? formatShortMoney(t, -lost, currency) : '',
    };
  });
}

type Stretch = Pick<LifecycleCell, 'from' | 'to'>;

/** `7–12 months` */
export function stretchName(t: Words, { from, to }: Stretch): string {
  if (to === 0) return t('clv.stretch-joining');
  return to === null ? t('clv.stretch-open', { from }) : t('clv.stretch', { from, to });
}

function shortStretchName(t: Words, { from, to }: Stretch): string {
  if (to === 0) return t('clv.stretch-joining-short');
  return to === null ? t('clv.stretch-open-short', { from }) : t('clv.stretch-short', { from, to });
}
