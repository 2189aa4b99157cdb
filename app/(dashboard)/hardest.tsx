import { useWords } from '#words';
import { niceDomain } from '@/components/charts/linear-scale';
import { HardestTable } from '@/components/metrics/hardest-table';
import { Panel } from '@/components/ui/panel';
import { explained } from '@/lib/docs/addresses';
import type { MetricQuery } from '@/lib/metric-query';
import { lowBase } from '@/lib/metrics/small-base';
import { answersHref, onScale } from '@/lib/reports/links';
import type { Overview } from '@/lib/reports/overview';
import { formatNumber } from '@/lib/words/figures';

/** The places with the lowest scores now, each with its interval on one axis. */
export function Hardest({ hardest, query }: { hardest: Overview['hardest']; query: MetricQuery }) {
  const t = useWords();
  if (!hardest) {
    return (
      <Panel title={t('overview.hardest', { metric: 'ces' })} padded>
        <p className="text-ink-2">{t('overview.hardest-none', { n: lowBase })}</p>
      </Panel>
    );
  }
  const { of, cells } = hardest;
  const { definition } = of.series;
  const [least, most] = definition.range;
  const reference = of.score?.value ?? null;
  const ends = cells.flatMap(({ score }) => [
    score.value,
    ...(score.interval ? [score.interval.low, score.interval.high] : []),
  ]);
  const axis = niceDomain(
    reference === null ? ends : [...ends, reference],
    definition.range,
    (most - least) / 6,
    2,
  );
  const number = (value: number) => formatNumber(t, value, Number.isInteger(value) ? 0 : 1);
  return (
    <Panel
      title={t('overview.hardest', { metric: of.metric })}
      about={explained.rankings}
      right={t('overview.axis-of', {
        low: number(axis[0]),
        high: number(axis[1]),
        least: number(least),
        most: number(most),
      })}
    >
      <HardestTable
        definition={definition}
        axis={axis}
        reference={reference}
        rows={cells.map(({ touchpoint, channel, score }) => ({
          key: `${touchpoint.key} ${channel.key}`,
          href: answersHref(onScale(query, of.series), {
            metric: of.metric,
            touchpoint: touchpoint.key,
            channel: channel.key,
          }),
          where: touchpoint.name,
          detail: channel.name,
          score,
        }))}
      />
    </Panel>
  );
}
