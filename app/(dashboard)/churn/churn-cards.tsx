import { useWords } from '#words';
import { MetricCards } from '@/components/metrics/metric-card';
import { ValueCard } from '@/components/value/value-card';
import { explained } from '@/lib/docs/addresses';
import { type ChurnFigureName, churnFigure, churnFigureNames } from '@/lib/reports/churn-figures';
import type { MovementsAsked } from '@/lib/reports/churn-query';
import { cardTerm } from './churn-terms';
import { type ChurnView, drillHref } from './churn-view';

const addresses: Record<ChurnFigureName, string> = {
  'Customer churn': explained.customerChurn,
  'Gross revenue churn': explained.revenueChurn,
  'Net revenue churn': explained.revenueChurn,
  NRR: explained.revenueChurn,
  GRR: explained.revenueChurn,
  MRR: explained.movements,
};

/** What a card leads to: those who left, or everybody whose revenue moved. */
function behind(name: ChurnFigureName): Partial<MovementsAsked> {
  return name === 'Customer churn' || name === 'Gross revenue churn' ? { kind: 'churn' } : {};
}

/** Churn and retention of the last period that is over, each with its change. */
export function ChurnCards(props: ChurnView) {
  const t = useWords();
  const { latest } = props.report;
  return (
    <div className="six">
      <MetricCards label="Churn and retention">
        {churnFigureNames.map((name) => {
          const { numbers: _, ...shown } = churnFigure(t, name, props);
          return (
            <ValueCard
              key={name}
              {...shown}
              name={name}
              caption={latest?.label ?? 'no whole period yet'}
              href={
                latest && drillHref(props, behind(name), { from: latest.start, to: latest.end })
              }
              term={cardTerm(t, name, props)}
              docsHref={addresses[name]}
            />
          );
        })}
      </MetricCards>
    </div>
  );
}
