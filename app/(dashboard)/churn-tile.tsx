import { ValueCard } from '@/components/value/value-card';
import { formatCount, formatNumber } from '@/lib/metrics/format';
import { lowBase } from '@/lib/metrics/small-base';
import { againstTarget, type TargetStanding, type TargetValues } from '@/lib/metrics/target';
import { targetFlag } from '@/lib/metrics/target-words';
import type { ChurnReport } from '@/lib/reports/churn-report';
import { changeOfRate, percentInterval, rateOf } from '@/lib/reports/churn-words';
import { shownMove } from './churn/shown-move';

/** Customer churn in one glance, as the workspace defines it; the whole card leads to its page. */
export function ChurnTile({
  report,
  href,
  target = null,
}: {
  report: ChurnReport;
  href: string;
  target?: TargetValues | null;
}) {
  const { latest, settings, trend } = report;
  const definition = settings.churnDefinition;
  const now = latest && rateOf(latest, 'customers', definition);
  const few = (now?.n ?? 0) < lowBase;
  const standing = target && now && againstTarget(inPercent(now), target, true);
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
      target={standing ? aimAt(standing) : null}
      flag={standing && targetFlag(standing)}
      base={now ? `n ${formatCount(now.n)}` : 'no whole month with customers yet'}
      aside={few && now ? 'too few to judge' : 'customers at the start'}
      few={few}
    />
  );
}

type Rate = NonNullable<ReturnType<typeof rateOf>>;

/** A rate as its targets are written. */
function inPercent({ rate, n, interval }: Rate) {
  const ends = interval && { low: 100 * interval.low, high: 100 * interval.high };
  return { value: 100 * rate, n, interval: ends };
}

/** The level to aim at, on the axis of the rates. */
function aimAt({ next, has, of }: TargetStanding) {
  const { value } = next ?? has ?? of;
  return { value: value / 100, label: `${formatNumber(value, 1)} %` };
}
