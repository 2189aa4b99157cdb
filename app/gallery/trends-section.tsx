import { useWords } from '#words';
import type { TrendPoint } from '@/components/charts/series';
import { SharesChart } from '@/components/charts/shares-chart';
import type { SharesPoint } from '@/components/charts/shares-layer';
import { TrendPanel } from '@/components/charts/trend-panel';
import { DistributionChart } from '@/components/metrics/distribution-chart';
import { ResponseList } from '@/components/metrics/response-list';
import { SmallMultiples } from '@/components/metrics/small-multiples';
import { TableTwin } from '@/components/metrics/table-twin';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import {
  ces,
  csat,
  effort,
  longName,
  nps,
  pair,
  rightToLeft,
  story,
  storyMarks,
  tenYears,
  trend,
} from './edge-data';
import { MarksSection } from './marks-section';

const target = { value: 5.5, label: '5.50' };
const common = {
  definition: ces,
  summary: 'CES by week. It stays near 5.45 until mid-April and near 5.15 after.',
};

const channels = [
  { key: 'phone', name: 'Phone', middle: (at: number) => (at < 15 ? 5.2 : 4.4) },
  { key: 'email', name: 'E-mail', middle: () => 5.18 },
  { key: 'chat', name: 'Chat', middle: () => 5.74 },
  { key: 'long', name: longName, middle: () => 5.4 },
  {
    key: 'gap',
    name: 'Web form',
    middle: () => 5.03,
    silent: (at: number) => at === 8 || at === 9,
  },
  { key: 'none', name: rightToLeft, middle: () => 5, silent: () => true },
] as const;

const comments = [
  {
    key: '1',
    point: 1,
    definition: ces,
    comment: 'Third call. Nobody knew the case, I read the number out again each time.',
    at: '22 Jun, 16:40',
    touchpoint: 'Support case solved',
    channel: 'Phone',
    href: '#1',
  },
  {
    key: '2',
    point: 4,
    definition: ces,
    comment: null,
    at: '23 Jun, 09:12',
    touchpoint: longName,
    channel: 'E-mail',
    href: '#2',
    sample: true,
  },
  {
    key: '3',
    point: 10,
    definition: nps,
    comment: 'كان الأمر سهلاً جداً، شكراً لكم.',
    language: 'ar',
    at: '23 Jun, 10:27',
    touchpoint: 'Onboarding',
    channel: null,
    customer: 'Maren Holt',
    href: '#3',
  },
] as const;

/** A quarter hard, easier as the score rises; nothing where nobody answered. */
function divided(points: readonly TrendPoint[]): SharesPoint[] {
  return points.map((point) => {
    const easy = point.value === null ? 0 : Math.round((point.n * (point.value - 1)) / 9);
    const hard = Math.round(point.n / 4);
    return { ...point, bands: point.n === 0 ? null : [hard, point.n - hard - easy, easy] };
  });
}

/** Trends: the story, gaps, one point, ten years by day, a net score below zero, nothing. */
export function TrendsSection() {
  const t = useWords();
  const now = pair(ces, 3_900, 5.2, 5.45);
  return (
    <div className="grid grid-cols-1 gap-4">
      <TrendPanel
        title="CES by week"
        {...common}
        points={story}
        targets={[target]}
        comparisonName="Six months before"
        marks={storyMarks}
        right={<a href="#add">Add annotation</a>}
      />
      <MarksSection />
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-[360px_minmax(0,1fr)]">
        <div className="panel">
          <header>
            <h2>Distribution</h2>
            <span className="r">bar now · line before</span>
          </header>
          <div className="body">
            <DistributionChart counts={now.counts} before={now.before} definition={ces} />
          </div>
          <div className="foot">
            <ResponseList brief responses={comments} />
          </div>
        </div>
        <Panel title="By channel" note="same axis; grey is all channels">
          <SmallMultiples
            definition={ces}
            overall={story}
            ends={['29 Dec', '24 Jun']}
            items={channels.map((channel, at) => ({
              ...channel,
              ...(channel.key === 'none'
                ? { score: null, change: null }
                : pair(ces, 300, channel.middle(20), channel.middle(0), at + 2)),
              href: `#${channel.key}`,
              points: trend(t, { ...channel, n: 160, seed: at + 40, compared: false }),
            }))}
          />
        </Panel>
      </div>
      <Panel title="As a table" note="newest first">
        <TableTwin
          points={story.slice(-8).map((point) => ({ ...point, bad: '17 %', good: '56 %' }))}
          definition={ces}
          bucket="Week"
          comparisonName="Six months before"
        />
      </Panel>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        <TrendPanel
          title="Gaps and lone points"
          {...common}
          points={trend(t, { n: 40, silent: (at) => [3, 4, 9, 11, 17, 18, 19].includes(at) })}
          comparisonName="Previous period"
        />
        <TrendPanel
          title="One answer"
          {...common}
          points={trend(t, { buckets: 1, n: 1, partial: false, compared: false })}
        />
        <TrendPanel title="Ten years by day" {...common} points={tenYears(t)} />
        <TrendPanel
          title="NPS below zero, a fortnight by day"
          {...common}
          definition={nps}
          points={trend(t, {
            of: nps,
            buckets: 14,
            days: 1,
            n: 30,
            middle: () => 6,
            compared: false,
            first: '2026-06-11',
          })}
        />
        <TrendPanel
          title="CSAT by month, many notes"
          {...common}
          definition={csat}
          points={trend(t, {
            of: csat,
            buckets: 12,
            days: 30,
            middle: () => 4.3,
            compared: false,
            partial: false,
          })}
          marks={[
            ...storyMarks,
            {
              day: '2026-06-08',
              kind: 'annotation',
              label: 'A note whose words are far too long to stand anywhere at all',
              note: 'Ines',
            },
          ]}
        />
        <Panel title="Shares by week" note="share of the answers of each bucket, %">
          <SharesChart
            definition={ces}
            points={divided(story)}
            marks={storyMarks}
            summary="Shares of hard, neutral and easy answers by week."
          />
        </Panel>
        <Panel title="Shares, ten years by day">
          <SharesChart
            definition={ces}
            points={divided(tenYears(t))}
            summary="Ten years of shares."
          />
        </Panel>
        <TrendPanel title="Nobody answered" {...common} points={[]}>
          <EmptyState title="Nothing matches these filters">
            Cancellation · Phone · Starter has had no answers in the last 90 days.
          </EmptyState>
        </TrendPanel>
      </div>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-3">
        <Panel title="NPS, 0–10" padded>
          <DistributionChart counts={pair(nps, 900, 8, 8).counts} before={null} definition={nps} />
        </Panel>
        <Panel title="Effort, high = hard" padded>
          <DistributionChart
            counts={pair(effort, 900, 2, 2).counts}
            before={pair(effort, 900, 3, 3).counts}
            definition={effort}
          />
        </Panel>
        <Panel title="One answer" padded>
          <DistributionChart counts={pair(csat, 1, 5, 5).counts} before={null} definition={csat} />
        </Panel>
      </div>
      <Panel title="Answers">
        <ResponseList responses={comments} />
      </Panel>
    </div>
  );
}
