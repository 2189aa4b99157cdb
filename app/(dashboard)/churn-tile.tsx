import { useWords } from '#words';
import { ValueCard } from '@/components/value/value-card';
import { lowBase } from '@/lib/metrics/small-base';
import { againstTarget, type TargetStanding, type TargetValues } from '@/lib/metrics/target';
import { targetFlag } from '@/lib/metrics/target-words';
import type { ChurnReport } from '@/lib/reports/churn-report';
import { changeOfRate, percentInterval, rateOf } from '@/lib/reports/churn-words';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
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
  const t = useWords();
  const { latest, settings, trend } = report;
  const definition = settings.churnDefinition;
  const now = latest && rateOf(latest, 'customers', definition);
  const few = (now?.n ?? 0) < lowBase;
  const standing = target && now && againstTarget(inPercent(now), target, true);
  return (
    <ValueCard
      name={t('names.page-churn')}
      caption={latest?.label ?? t('overview.churn-caption')}
      href={href}
      value={formatNumber(t, now ? 100 * now.rate : null, 2)}
      {...(now ? { unit: '%' } : {})}
      interval={percentInterval(t, now?.interval ?? null)}
      move={shownMove(t, changeOfRate(report, 'customers', definition), false)}
      points={trend.map((period) => {
        const found = rateOf(period, 'customers', definition);
        return {
          value: found?.rate ?? null,
          low: found?.interval?.low ?? null,
          high: found?.interval?.high ?? null,
          partial: period.partial,
        };
      })}
      target={standing ? aimAt(t, standing) : null}
      flag={standing && targetFlag(t, standing)}
      base={now ? t('cards.n', { n: formatCount(t, now.n) }) : t('overview.no-whole-month')}
      aside={t(few && now ? 'overview.too-few-to-judge' : 'overview.customers-at-start')}
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
function aimAt(t: Words, { next, has, of }: TargetStanding) {
  const { value } = next ?? has ?? of;
  return { value: value / 100, label: t('figures.percent', { n: formatNumber(t, value, 1) }) };
}
