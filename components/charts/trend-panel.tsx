import { type ReactNode, Suspense, use } from 'react';
import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { formatNumber, listed } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type DrawnForecast, TrendChart, type TrendChartProps } from './trend-chart';
import { targetsOn, trendDomain } from './trend-frame';
import { targetWords } from './trend-targets';

function domainOf({
  definition,
  points,
  targets = [],
  ahead = [],
  centre = null,
}: TrendChartProps) {
  return trendDomain(definition, points, targets, { ahead, limits: centre !== null });
}

/** Names the axis where it is cut, and the targets beyond it: 'axis 4.75–6 of 1–7; excellent 6.50 lies beyond'. */
function axisWords(t: Words, chart: TrendChartProps): string {
  const { definition, targets = [] } = chart;
  const domain = domainOf(chart);
  const { beyond } = targetsOn(domain, targets);
  const [least, most] = definition.range;
  const plain = (value: number) => formatNumber(t, value, 2).replace(/[.,]?0+$/, '');
  const range = (low: number, high: number) =>
    least < 0
      ? t('figures.range', { low: plain(low), high: plain(high) })
      : `${plain(low)}–${plain(high)}`;
  const whole = range(least, most);
  const axis =
    domain[0] === least && domain[1] === most
      ? t('charts.axis', { whole })
      : t('charts.axis-of', { part: range(domain[0], domain[1]), whole });
  const off = beyond.map((target) => targetWords(t, target).toLowerCase());
  return off.length > 0 ? t('charts.axis-beyond', { axis, targets: listed(t, off) }) : axis;
}

/** A short piece of a line, before its name. */
function Stroke({ of }: { of: 'line' | 'prev' | 'target' | 'limit' | 'ahead' }) {
  return (
    <svg className="chart" width="18" height="8" aria-hidden="true">
      <path className={of} d="M0 4H18" />
    </svg>
  );
}

/** A forecast that is still being made, and which one: what waits for another is begun anew. */
type LaterForecast = { readonly key: string; readonly drawn: Promise<DrawnForecast> };

function AxisLater({ later, chart }: { later: LaterForecast; chart: TrendChartProps }) {
  return axisWords(useWords(), { ...chart, ...use(later.drawn) });
}

function ForecastKey({ ahead = [] }: Pick<DrawnForecast, 'ahead'>) {
  const t = useWords();
  if (ahead.length === 0) return null;
  return (
    <span>
      <Stroke of="ahead" />
      {t('charts.forecast-key')}
    </span>
  );
}

function ForecastKeyLater({ later }: { later: LaterForecast }) {
  return <ForecastKey {...use(later.drawn)} />;
}

/** A trend in its panel: title, the axis it stands on, the chart, and a key for the phone. */
export function TrendPanel({
  title,
  about,
  right,
  later,
  children,
  ...chart
}: TrendChartProps & {
  title: string;
  later?: LaterForecast | null | undefined;
  /** Where its numbers are explained. */
  about?: string;
  right?: ReactNode;
  children?: ReactNode;
}) {
  const t = useWords();
  const { points, targets = [], comparisonName, centre = null, ahead = [] } = chart;
  const axis = axisWords(t, chart);
  const answered = points.some(({ value }) => value !== null);
  if (!answered) {
    return (
      <Panel title={title} about={about} right={right}>
        {children}
      </Panel>
    );
  }
  return (
    <Panel
      title={title}
      about={about}
      note={
        later ? (
          <Suspense key={later.key} fallback={axis}>
            <AxisLater later={later} chart={chart} />
          </Suspense>
        ) : (
          axis
        )
      }
      right={right}
    >
      <div className="px-0 pb-2">
        <TrendChart {...chart} later={later?.drawn} />
      </div>
      <p className="trend-key phone-only">
        <span>
          <Stroke of="line" />
          {t('charts.this-period')}
        </span>
        {comparisonName ? (
          <span>
            <Stroke of="prev" />
            {comparisonName.toLowerCase()}
          </span>
        ) : null}
        {targetsOn(domainOf(chart), targets).on.map((target) => (
          <span key={target.value}>
            <Stroke of="target" />
            {targetWords(t, target).toLowerCase()}
          </span>
        ))}
        {points.at(-1)?.partial ? <span>{t('charts.last-partial')}</span> : null}
        {centre === null ? null : (
          <span>
            <Stroke of="limit" />
            {t('charts.control-limits')}
          </span>
        )}
        {points.some(({ signal }) => signal) ? <span>{t('charts.signal-key')}</span> : null}
        <ForecastKey ahead={ahead} />
        {later ? (
          <Suspense key={later.key} fallback={null}>
            <ForecastKeyLater later={later} />
          </Suspense>
        ) : null}
      </p>
      {children}
    </Panel>
  );
}
