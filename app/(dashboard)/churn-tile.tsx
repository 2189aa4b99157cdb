import { ValueCard } from '@/components/value/value-card';
import { formatCount, formatNumber } from '@/lib/metrics/format';
import { lowBase } from '@/lib/metrics/small-base';
import type { ChurnReport } from '@/lib/reports/churn-report';
import { changeOfRate, percentInterval, rateOf } from '@/lib/reports/churn-words';
import { shownMove } from './churn/shown-move';

/** Customer churn in one glance, as the workspace defines it; the whole card leads to its page. */
export function ChurnTile({ report, href }: { report: ChurnReport; href: string }) {
  const { latest, settings, trend } = report;
  const definition = settings.churnDefinition;
  const now = latest && rateOf(latest, 'customers', definition);
  const few = (now?.n ?? 0) < lowBase;
  return (
    <ValueCard
      name="Churn"
      caption={latest?.label ?? 'customers who left'}
      href={href}
      value={formatNumber(now ? 100 * now.rate : null, 2)}
      {...(now ? { unit: '%' } : {})}
      interval={percentInterval(now?.interval ?? null)}
      move={shownMove(changeOfRate(report, 'customers', definition), false)}
      points={trend.map((period) => {
        const found = rateOf(period, 'customers', definition);
        return {
          value: found?.rate ?? null,
          low: found?.interval?.low ?? null,
          high: found?.interval?.high ?? null,
          partial: period.partial,
        };
      })}
      base={now ? `n ${formatCount(now.n)}` : 'no whole month with customers yet'}
      aside={few && now ? 'too few to judge' : 'customers at the start'}
      few={few}
    />
  );
}
