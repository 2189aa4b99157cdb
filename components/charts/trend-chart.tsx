'use client';

import dynamic from 'next/dynamic';
import { startTransition, useEffect, useMemo, useState } from 'react';
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
} & DrawnForecast;

export type DrawnForecast = {
  /** A forecast, drawn on from the last whole bucket. */
  ahead?: readonly TrendAhead[];
  /** How the forecast was made, beside it. */
  aheadName?: string;
};

const TrendPlot = dynamic(() => import('./trend-plot').then((module) => module.TrendPlot), {
  ssr: false,
  loading: TrendSkeleton,
});

type Shown = TrendChartProps & { later?: Promise<DrawnForecast> | undefined };

/**
 * A metric over time in a box of fixed height; the drawing code arrives after
 * the page. Numbers come first: a chart that is there already is drawn anew
 * after the page around it shows the new ones.
 *
 * @param props.later a forecast that is still being made
 */
export function TrendChart(props: Shown) {
  const linked = useLinks();
  const [drawn, setDrawn] = useState<{ of: Shown; forecast?: DrawnForecast | undefined }>({
    of: props,
  });
  useEffect(() => {
    let isShown = true;
    const draw = (forecast?: DrawnForecast) =>
      startTransition(() => {
        if (!isShown) return;
        setDrawn((now) =>
          now.of === props && now.forecast === forecast ? now : { of: props, forecast },
        );
      });
    draw();
    props.later?.then(draw, () => undefined);
    return () => {
      isShown = false;
    };
  }, [props]);
  const plot = useMemo(() => {
    const { later, ...chart } = drawn.of;
    const points = linked ? chart.points : chart.points.map(({ href, ...point }) => point);
    return <TrendPlot {...chart} {...drawn.forecast} points={points} />;
  }, [drawn, linked]);
  return <div className="trend">{plot}</div>;
}
