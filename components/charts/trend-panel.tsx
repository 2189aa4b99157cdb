import type { ReactNode } from 'react';
import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/metrics/format';
import { TrendChart, type TrendChartProps } from './trend-chart';
import { trendDomain } from './trend-frame';

/** Names the axis where it is cut: 'axis 4.75–6 of 1–7'. */
function axisWords({
  definition,
  points,
  target = null,
  ahead = [],
  centre = null,
}: TrendChartProps): string {
  const domain = trendDomain(definition, points, target, { ahead, limits: centre !== null });
  const [least, most] = definition.range;
  const plain = (value: number) => formatNumber(value, 2).replace(/\.?0+$/, '');
  const joint = least < 0 ? ' to ' : '–';
  const whole = `${plain(least)}${joint}${plain(most)}`;
  return domain[0] === least && domain[1] === most
    ? `axis ${whole}`
    : `axis ${plain(domain[0])}${joint}${plain(domain[1])} of ${whole}`;
}

/** A short piece of a line, before its name. */
function Stroke({ of }: { of: 'line' | 'prev' | 'target' | 'limit' | 'ahead' }) {
  return (
    <svg className="chart" width="18" height="8" aria-hidden="true">
      <path className={of} d="M0 4H18" />
    </svg>
  );
}

/** A trend in its panel: title, the axis it stands on, the chart, and a key for the phone. */
export function TrendPanel({
  title,
  right,
  children,
  ...chart
}: TrendChartProps & { title: string; right?: ReactNode; children?: ReactNode }) {
  const { points, target, comparisonName, centre = null, ahead = [] } = chart;
  const answered = points.some(({ value }) => value !== null);
  if (!answered) {
    return (
      <Panel title={title} right={right}>
        {children}
      </Panel>
    );
  }
  return (
    <Panel title={title} note={axisWords(chart)} right={right}>
      <div className="px-0 pb-2">
        <TrendChart {...chart} />
      </div>
      <p className="trend-key phone-only">
        <span>
          <Stroke of="line" />
          this period
        </span>
        {comparisonName ? (
          <span>
            <Stroke of="prev" />
            {comparisonName.toLowerCase()}
          </span>
        ) : null}
        {target ? (
          <span>
            <Stroke of="target" />
            target {target.label}
          </span>
        ) : null}
        {points.at(-1)?.partial ? <span>○ the last is partial</span> : null}
        {centre === null ? null : (
          <span>
            <Stroke of="limit" />
            control limits
          </span>
        )}
        {points.some(({ signal }) => signal) ? <span>◇ signal</span> : null}
        {ahead.length > 0 ? (
          <span>
            <Stroke of="ahead" />
            forecast, 95 %
          </span>
        ) : null}
      </p>
      {children}
    </Panel>
  );
}
