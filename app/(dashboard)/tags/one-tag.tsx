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
  return (
    <div className="mb-4 grid grid-cols-1 gap-4 min-[1181px]:grid-cols-2">
      <Panel title={`“${name}” by ${interval}`} note="share of answers with a comment, band 95 %">
        <ThemeTrend theme={theme} today={view.query.today} interval={interval} />
      </Panel>
      {mayWrite ? (
        <Panel title={`The tag “${name}”`} padded>
          {job ? <JobProgress job={job} label="Looking through the comments" /> : null}
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
  const points = buckets.map(({ bucket, share, n }) => ({
    key: bucket.start,
    tick: bucket.label,
    firstTick: bucket.label,
    value: share?.rate ?? null,
    low: share?.interval.low ?? null,
    high: share?.interval.high ?? null,
    partial: bucket.end >= today,
    words: `${bucket.label}: ${percent(t, share?.rate ?? null, 1)}, n ${formatCount(t, n)}`,
    href: null,
  }));
  if (points.every(({ value }) => value === null)) {
    return <p className="px-4 pb-4 text-ink-2">No answer with a comment in this period.</p>;
  }
  return (
    <>
      <div className="px-4 pb-3">
        <RateChart
          points={points}
          name={tag.name.length > 14 ? 'Share' : tag.name}
          others={[]}
          summary={`${tag.name} by ${interval}.`}
        />
      </div>
      <Twin>
        <Table caption={`${tag.name} by ${interval}, the latest first`}>
          <thead>
            <tr>
              <Th>{t(`names.interval-${interval}`)}</Th>
              <Th num>Share</Th>
              <Th num hidePhone>
                95 %
              </Th>
              <Th num>Tagged</Th>
              <Th num>n</Th>
            </tr>
          </thead>
          <tbody>
            {buckets.toReversed().map(({ bucket, share, tagged, n }) => (
              <tr key={bucket.start}>
                <th scope="row" className="font-normal whitespace-nowrap">
                  {bucket.label}
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
