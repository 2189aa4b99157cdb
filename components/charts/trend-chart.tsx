'use client';

import dynamic from 'next/dynamic';
import { useLinks } from '@/components/ui/view-link';
import type { Definition } from '@/lib/metrics/definition';
import type { TrendAhead, TrendMark, TrendPoint, TrendTarget } from './series';
import { TrendSkeleton } from './trend-skeleton';

export type TrendChartProps = {
  definition: Definition;
  points: readonly TrendPoint[];
  /** One sentence that says what the picture shows; read aloud in its place. */
  summary: string;
  /** Easiest first. */
  targets?: readonly TrendTarget[];
  /** Name of the comparison line: 'Previous period'. */
  comparisonName?: string | null;
  marks?: readonly TrendMark[];
  /** The middle of the limits; they are drawn where it is given. */
  centre?: number | null;
  /** A forecast, drawn on from the last whole bucket. */
  ahead?: readonly TrendAhead[];
  /** How the forecast was made, beside it. */
  aheadName?: string;
};

const TrendPlot = dynamic(() => import('./trend-plot').then((module) => module.TrendPlot), {
  ssr: false,
  loading: TrendSkeleton,
});

/** A metric over time in a box of fixed height; the drawing code arrives after the page. */
export function TrendChart(props: TrendChartProps) {
  const linked = useLinks();
  const points = linked ? props.points : props.points.map(({ href, ...point }) => point);
  return (
    <div className="trend">
      <TrendPlot {...props} points={points} />
    </div>
  );
}
