import type { Term } from '@/components/value/term-popover';
import type { ChurnFigureName } from '@/lib/reports/churn-figures';
import { definitionNames, percent, settingsWords } from '@/lib/reports/churn-words';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ChurnView } from './churn-view';

type Shown = Pick<ChurnView, 'report' | 'definition'>;

/** How customer churn is counted here. */
export function customerTerm(t: Words, { report, definition }: Shown): Term {
  const { name, formula } = definitionNames[definition];
  const found = report.latest?.churn[definition] ?? null;
  return {
    name: `Customer churn, ${name.toLowerCase()}`,
    formula,
    worked:
      found &&
      `${formatCount(t, found.lost)} ÷ ${formatCount(t, found.of)} = ${percent(t, found.rate)}, ${report.latest?.label}`,
    rows: [
      ['Interval', 'Wilson, 95 %; none where a rate is no share of its customers'],
      ['Change', 'two shares, Newcombe, 95 %'],
      ['Terms', settingsWords(report.settings)],
      ['Workspace', `${definitionNames[report.settings.churnDefinition].name} is the usual one`],
    ],
  };
}

const noInterval: Term['rows'][number] = [
  'Interval',
  'none: movements of all customers are counted, not sampled; GRR and NRR have one',
];

/** How the number of a card is made. */
export function cardTerm(t: Words, name: ChurnFigureName, shown: Shown): Term {
  const { report } = shown;
  const { latest, settings } = report;
  const money = (amount: number) => formatMoney(amount, settings.baseCurrency);
  const terms: Term['rows'][number] = ['Terms', settingsWords(settings)];
  switch (name) {
    case 'Customer churn':
      return customerTerm(t, shown);
    case 'Gross revenue churn':
      return {
        name,
        formula: '(contraction + churn) ÷ MRR at the start',
        worked:
          latest &&
          `(${money(latest.sums.contraction)} + ${money(latest.sums.churn)}) ÷ ${money(latest.opening)}`,
        rows: [noInterval, terms],
      };
    case 'Net revenue churn':
      return {
        name,
        about: 'Below 0 where those who stayed brought more than was lost.',
        formula: '(contraction + churn − expansion − reactivation) ÷ MRR at the start',
        worked:
          latest &&
          `(${money(latest.sums.contraction + latest.sums.churn)} − ${money(latest.sums.expansion + latest.sums.reactivation)}) ÷ ${money(latest.opening)}`,
        rows: [noInterval, terms],
      };
    case 'NRR':
      return retentionTerm('Net revenue retention', 'what they pay at its end', terms);
    case 'GRR':
      return retentionTerm(
        'Gross revenue retention',
        'what they pay at its end, each at most what they paid',
        terms,
      );
    case 'MRR':
      return {
        name: 'Monthly recurring revenue',
        formula: 'opening + new + expansion + reactivation − contraction − churn',
        worked: latest && `${money(latest.closing)} after ${latest.label}`,
        rows: [['Interval', 'none: it is counted, not estimated'], terms],
      };
  }
}

function retentionTerm(name: string, kept: string, terms: Term['rows'][number]): Term {
  return {
    name,
    about: 'Of the customers there at the start alone; who joined later does not count.',
    formula: `${kept} ÷ what they paid at its start`,
    rows: [
      ['Interval', 'ratio over customers, 95 %; none under 30 customers, or where a few hold most'],
      ['Change', 'the errors of both added as squares'],
      terms,
    ],
  };
}
