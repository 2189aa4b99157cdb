import type { Term } from '@/components/value/term-popover';
import type { ChurnFigureName } from '@/lib/reports/churn-figures';
import { percent, settingsWords, stretchName } from '@/lib/reports/churn-words';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ChurnView } from './churn-view';

type Shown = Pick<ChurnView, 'report' | 'definition'>;
type Row = Term['rows'][number];

/** How customer churn is counted here. */
export function customerTerm(t: Words, { report, definition }: Shown): Term {
  const { latest, settings } = report;
  const found = latest?.churn[definition] ?? null;
  const usual = t(`churn.definition-${settings.churnDefinition}`);
  return {
    name: t('churn.customer-churn-by', {
      definition: t(`churn.definition-${definition}`).toLowerCase(),
    }),
    formula: t(`churn.definition-${definition}-formula`),
    worked:
      latest &&
      found &&
      `${formatCount(t, found.lost)} ÷ ${formatCount(t, found.of)} = ${percent(t, found.rate)}, ${stretchName(t, latest)}`,
    rows: [
      [t('churn.term-interval'), t('churn.term-interval-wilson')],
      [t('churn.term-change'), t('churn.term-change-newcombe')],
      [t('churn.term-terms'), settingsWords(t, settings)],
      [t('churn.term-workspace'), t('churn.term-usual', { definition: usual })],
    ],
  };
}

/** How the number of a card is made. */
export function cardTerm(t: Words, name: ChurnFigureName, shown: Shown): Term {
  const { latest, settings } = shown.report;
  const money = (amount: number) => formatMoney(t, amount, settings.baseCurrency);
  const terms: Row = [t('churn.term-terms'), settingsWords(t, settings)];
  const noInterval: Row = [t('churn.term-interval'), t('churn.term-interval-counted')];
  switch (name) {
    case 'customer-churn':
      return customerTerm(t, shown);
    case 'gross-churn':
      return {
        name: t(`churn.figure-${name}`),
        formula: t('churn.formula-gross'),
        worked:
          latest &&
          `(${money(latest.sums.contraction)} + ${money(latest.sums.churn)}) ÷ ${money(latest.opening)}`,
        rows: [noInterval, terms],
      };
    case 'net-churn':
      return {
        name: t(`churn.figure-${name}`),
        about: t('churn.net-about'),
        formula: t('churn.formula-net'),
        worked:
          latest &&
          `(${money(latest.sums.contraction + latest.sums.churn)} − ${money(latest.sums.expansion + latest.sums.reactivation)}) ÷ ${money(latest.opening)}`,
        rows: [noInterval, terms],
      };
    case 'nrr':
    case 'grr':
      return retentionTerm(t, name, terms);
    case 'mrr':
      return {
        name: t('churn.mrr-long'),
        formula: t('churn.formula-mrr'),
        worked:
          latest &&
          t('churn.mrr-worked', { amount: money(latest.closing), period: stretchName(t, latest) }),
        rows: [[t('churn.term-interval'), t('churn.term-interval-mrr')], terms],
      };
  }
}

function retentionTerm(t: Words, which: 'nrr' | 'grr', terms: Row): Term {
  return {
    name: t(`churn.${which}-long`),
    about: t('churn.retention-about'),
    formula: t(`churn.formula-${which}`),
    rows: [
      [t('churn.term-interval'), t('churn.term-interval-ratio')],
      [t('churn.term-change'), t('churn.term-change-squares')],
      terms,
    ],
  };
}
