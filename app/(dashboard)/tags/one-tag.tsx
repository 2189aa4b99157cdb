import { useWords } from '#words';
import { RateChart } from '@/components/charts/rate-chart';
import { JobProgress, type ShownJob } from '@/components/jobs/job-progress';
import { TagForm } from '@/components/tags/tag-form';
import { TagMoves } from '@/components/tags/tag-moves';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { Twin } from '@/components/value/twin';
import type { Interval } from '@/lib/metrics/period';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import type { Theme } from '@/lib/reports/theme-trend';
import type { View } from '@/lib/reports/view';
import { bucketLabel } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import { applyTagRule, moveTag, saveTag } from './actions';

type OneTagProps = {
  theme: Theme;
  view: View;
  interval: Interval;
  mayWrite: boolean;
  /** The applying of its rule that is under way. */
  job: ShownJob | null;
};

/** The trend of one tag, and its form for those who may change it. */
export function OneTag({ theme, view, interval, mayWrite, job }: OneTagProps) {
  const { tag } = theme;
  const { id, name, rule, archived } = tag;
  const t = useWords();
  return (
    <div className="mb-4 grid grid-cols-1 gap-4 min-[1181px]:grid-cols-2">
      <Panel title={t('themes.panel', { name, interval })} note={t('themes.share-band')}>
        <ThemeTrend theme={theme} today={view.query.today} interval={interval} />
      </Panel>
      {mayWrite ? (
        <Panel title={t('themes.the-tag', { name })} padded>
          {job ? <JobProgress job={job} label={t('themes.looking')} /> : null}
          <TagForm key={id} action={saveTag} tag={{ id, name, words: rule?.words ?? [] }} />
          <TagMoves
            key={`${id} moves`}
            id={id}
            archived={archived}
            apply={rule && !archived && !job ? applyTagRule : null}
            move={moveTag}
          />
        </Panel>
      ) : null}
    </div>
  );
}

function ThemeTrend({
  theme: { buckets, tag },
  today,
  interval,
}: {
  theme: Theme;
  today: string;
  interval: Interval;
}) {
  const t = useWords();
  const labelOf = (start: string) => bucketLabel(t, start, interval, today);
  const points = buckets.map(({ bucket, share, n }) => ({
    key: bucket.start,
    tick: labelOf(bucket.start),
    firstTick: labelOf(bucket.start),
    value: share?.rate ?? null,
    low: share?.interval.low ?? null,
    high: share?.interval.high ?? null,
    partial: bucket.end >= today,
    words: t('themes.point', {
      label: labelOf(bucket.start),
      share: percent(t, share?.rate ?? null, 1),
      n: formatCount(t, n),
    }),
    href: null,
  }));
  if (points.every(({ value }) => value === null)) {
    return <p className="px-4 pb-4 text-ink-2">{t('themes.none-in-period')}</p>;
  }
  return (
    <>
      <div className="px-4 pb-3">
        <RateChart
          points={points}
          name={tag.name.length > 14 ? t('themes.share') : tag.name}
          others={[]}
          summary={t('themes.summary', { name: tag.name, interval })}
        />
      </div>
      <Twin>
        <Table caption={t('themes.table', { name: tag.name, interval })}>
          <thead>
            <tr>
              <Th>{t(`names.interval-${interval}`)}</Th>
              <Th num>{t('themes.share')}</Th>
              <Th num hidePhone>
                95 %
              </Th>
              <Th num>{t('themes.tagged')}</Th>
              <Th num>n</Th>
            </tr>
          </thead>
          <tbody>
            {buckets.toReversed().map(({ bucket, share, tagged, n }) => (
              <tr key={bucket.start}>
                <th scope="row" className="font-normal whitespace-nowrap">
                  {labelOf(bucket.start)}
                </th>
                <Td num className="font-semibold">
                  {percent(t, share?.rate ?? null, 1)}
                </Td>
                <Td num hidePhone className="whitespace-nowrap text-ink-3">
                  {percentInterval(t, share?.interval ?? null, 1) ?? '–'}
                </Td>
                <Td num>{formatCount(t, tagged)}</Td>
                <Td num>{formatCount(t, n)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Twin>
    </>
  );
}
