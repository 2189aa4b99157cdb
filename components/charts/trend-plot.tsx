'use client';

import { useDeferredValue } from 'react';
import { Area, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts';
import { ticks } from './linear-scale';
import type { TrendChartProps } from './trend-chart';
import { bucketCount, trendDomain, trendFrame } from './trend-frame';
import { TrendOverlay } from './trend-overlay';
import { stretches, trendRows } from './trend-rows';
import { useWidth } from './use-width';

const still = {
  isAnimationActive: false,
  dot: false,
  activeDot: false,
  connectNulls: false,
} as const;

/** The drawn trend: the library draws lines and bands, the overlay words, bars and points. */
export function TrendPlot(props: TrendChartProps) {
  const { definition, points, targets = [], marks = [], ahead = [], centre = null } = props;
  const [box, width] = useWidth();
  const frame = trendFrame(Math.max(280, width), marks.length > 0);
  const domain = trendDomain(definition, points, targets, { ahead, limits: centre !== null });
  const count = bucketCount(points, ahead);
  // Drawn in two steps, so that neither keeps the page from answering for long.
  const isFramed = useDeferredValue(width > 0, false);
  const lines = isFramed ? [...new Set(stretches(points, marks))] : [];
  const margin = {
    left: frame.left,
    right: frame.width - frame.right,
    top: frame.top,
    bottom: frame.height - frame.bottom,
  };
  return (
    <div ref={box} className="trend-box">
      {width > 0 ? (
        <>
          <ComposedChart
            width={frame.width}
            height={frame.height}
            data={trendRows(points, marks)}
            margin={margin}
            accessibilityLayer={false}
            className="chart"
            style={{ position: 'absolute', inset: 0 }}
            aria-hidden
          >
            <XAxis
              dataKey="at"
              type="number"
              domain={[-0.5, Math.max(0.5, count - 0.5)]}
              allowDataOverflow
              hide
            />
            <YAxis domain={[domain[0], domain[1]]} allowDataOverflow hide />
            {ticks(domain, frame.phone ? 3 : 5).map((value) => (
              <ReferenceLine key={value} y={value} stroke="var(--chart-grid)" zIndex={-100} />
            ))}
            {lines.map((line) => (
              <Area
                key={line}
                {...still}
                dataKey={`band${line}`}
                type="linear"
                fill="var(--chart-band)"
                fillOpacity={1}
                stroke="none"
              />
            ))}
            {isFramed ? (
              <Line
                {...still}
                dataKey="comparison"
                type="linear"
                stroke="var(--chart-previous)"
                strokeWidth={1.25}
                strokeDasharray="5 3"
              />
            ) : null}
            {lines.map((line) => (
              <Line
                key={line}
                {...still}
                dataKey={`line${line}`}
                type="linear"
                stroke="var(--chart-line)"
                strokeWidth={2}
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            ))}
            {lines.map((line) => (
              <Line
                key={line}
                {...still}
                dataKey={`part${line}`}
                type="linear"
                stroke="var(--chart-line)"
                strokeWidth={2}
                strokeDasharray="2 4"
              />
            ))}
          </ComposedChart>
          <TrendOverlay {...props} frame={frame} domain={domain} />
        </>
      ) : null}
    </div>
  );
}
