'use client';

import dynamic from 'next/dynamic';
import type { SharesChartProps } from './shares-layer';
import { TrendSkeleton } from './trend-skeleton';

const SharesPlot = dynamic(() => import('./shares-plot').then((module) => module.SharesPlot), {
  ssr: false,
  loading: TrendSkeleton,
});

/** How the answers of each bucket divide into bands, in a box of fixed height; the drawing code arrives after the page. */
export function SharesChart(props: SharesChartProps) {
  return (
    <div className="trend" data-of="shares">
      <SharesPlot {...props} />
    </div>
  );
}
