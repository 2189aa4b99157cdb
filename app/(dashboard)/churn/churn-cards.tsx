import { useWords } from '#words';
import { MetricCards } from '@/components/metrics/metric-card';
import { TermPopover } from '@/components/value/term-popover';
import { ValueCard } from '@/components/value/value-card';
import { explained } from '@/lib/docs/addresses';
import { type ChurnFigureName, churnFigure, churnFigureNames } from '@/lib/reports/churn-figures';
import type { MovementsAsked } from '@/lib/reports/churn-query';
import { stretchName } from '@/lib/reports/churn-words';
import { cardTerm } from './churn-terms';
import { type ChurnView, drillHref } from './churn-view';

const addresses: Record<ChurnFigureName, string> = {
  'customer-churn': explained.customerChurn,
  'gross-churn': explained.revenueChurn,
  'net-churn': explained.revenueChurn,
  nrr: explained.revenueChurn,
  grr: explained.revenueChurn,
  mrr: explained.movements,
};

/** What a card leads to: those who left, or everybody whose revenue moved. */
function behind(name: ChurnFigureName): Partial<MovementsAsked> {
  return name === 'customer-churn' || name === 'gross-churn' ? { kind: 'churn' } : {};
}

/** Churn and retention of the last period that is over, each with its change. */
export function ChurnCards(props: ChurnView) {
  const t = useWords();
  const { latest } = props.report;
  return (
    <div className="six">
      <MetricCards label={t('churn.cards')}>
        {churnFigureNames.map((name) => {
          const { numbers: _, ...shown } = churnFigure(t, name, props);
          return (
            <ValueCard
              key={name}
              {...shown}
              name={t(`churn.figure-${name}`)}
              caption={latest ? stretchName(t, latest) : t('churn.no-whole-period')}
              href={
                latest && drillHref(props, behind(name), { from: latest.start, to: latest.end })
              }
              made={<TermPopover term={cardTerm(t, name, props)} docsHref={addresses[name]} />}
            />
          );
        })}
      </MetricCards>
    </div>
  );
}
