import { useWords } from '#words';
import { RateChart, type RatePoint } from '@/components/charts/rate-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { Twin } from '@/components/value/twin';
import { explained } from '@/lib/docs/addresses';
import type { MetricQuery } from '@/lib/metric-query';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import { partialWords } from '@/lib/reports/period-words';
import type { RateBucket, ResponseRateReport } from '@/lib/reports/response-rate';
import { bucketLabel } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** The rate by the day of the invitation, with its band. */
export function RateTrend({ report, query }: { report: ResponseRateReport; query: MetricQuery }) {
  const t = useWords();
  const points = report.buckets.map((bucket) => pointOf(t, bucket, query));
  const known = points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  return (
    <Panel
      title={t('rate.by', { interval: query.interval })}
      about={explained.responseRate}
      note={t('rate.band-note')}
    >
      {!first || !last ? (
        <p className="px-4 pb-4 text-ink-2">{t('rate.nobody-in-period')}</p>
      ) : (
        <>
          <div className="px-4 pb-3">
            <RateChart
              points={points}
              name={t('rate.answered')}
              others={[]}
              summary={
                first === last
                  ? t('rate.one', { point: first.words })
                  : t('rate.from-to', { first: first.words, last: last.words })
              }
            />
          </div>
          <Twin>
            <RateTable buckets={report.buckets} query={query} />
          </Twin>
        </>
      )}
    </Panel>
  );
}

function pointOf(t: Words, { bucket, rate }: RateBucket, query: MetricQuery): RatePoint {
  const note = partialWords(t, bucket, query);
  const label = bucketLabel(t, bucket.start, query.interval, query.today);
  const told = {
    label,
    rate: percent(t, rate?.rate ?? null, 1),
    noted: note === null ? 'no' : 'yes',
    note: note ?? '',
  };
  return {
    key: bucket.start,
    tick: label,
    firstTick: label,
    value: rate?.rate ?? null,
    low: rate?.interval.low ?? null,
    high: rate?.interval.high ?? null,
    partial: bucket.partial && bucket.end >= query.today,
    words: rate
      ? t('rate.point-known', {
          ...told,
          interval: percentInterval(t, rate.interval, 1) ?? '–',
          n: formatCount(t, rate.n),
        })
      : t('rate.point', told),
    href: null,
  };
}

function RateTable({ buckets, query }: { buckets: readonly RateBucket[]; query: MetricQuery }) {
  const t = useWords();
  return (
    <Table caption={t('rate.by-caption', { interval: query.interval })}>
      <thead>
        <tr>
          <Th>{t(`names.interval-${query.interval}`)}</Th>
          <Th num>{t('rate.rate')}</Th>
          <Th num hidePhone>
            95 %
          </Th>
          <Th num>{t('rate.answered')}</Th>
          <Th num>n</Th>
          <Th>{t('rate.note')}</Th>
        </tr>
      </thead>
      <tbody>
        {buckets.toReversed().map(({ bucket, counts, rate }) => (
          <tr key={bucket.start}>
            <th scope="row" className="whitespace-nowrap font-normal">
              {bucketLabel(t, bucket.start, query.interval, query.today)}
            </th>
            <Td num className="font-semibold">
              {percent(t, rate?.rate ?? null, 1)}
            </Td>
            <Td num hidePhone className="whitespace-nowrap text-ink-3">
              {percentInterval(t, rate?.interval ?? null, 1) ?? '–'}
            </Td>
            <Td num>{formatCount(t, counts.answered)}</Td>
            <Td num>{formatCount(t, rate?.n ?? 0)}</Td>
            <Td className="text-ink-3">
              {partialWords(t, bucket, query) ?? (rate ? null : t('rate.nobody-reached'))}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
