import type { Words } from '@/lib/words/words';
import { linearScale } from './linear-scale';
import type { TrendMark, TrendPoint } from './series';
import type { TrendChartProps } from './trend-chart';
import { bucketScale, trendFrame } from './trend-frame';
import type { TrendLayer } from './trend-overlay';

/** A bucket and how many of its answers lie in the bad, the neutral and the good band; null where nobody answered. */
export type SharesPoint = TrendPoint & { readonly bands: readonly [number, number, number] | null };

export type SharesChartProps = Pick<TrendChartProps, 'definition'> & {
  points: readonly SharesPoint[];
  /** One sentence that says what the picture shows; read aloud in its place. */
  summary: string;
  marks?: readonly TrendMark[];
};

export type SharesLayer = Omit<TrendLayer, 'points'> & { points: readonly SharesPoint[] };

const whole = [0, 100] as const;

/** Where everything stands: the frame and the time axis of a trend, and 0–100 % in place of its values. */
export function sharesLayer(t: Words, chart: SharesChartProps, width: number): SharesLayer {
  const { points, definition, marks = [] } = chart;
  const frame = trendFrame(width, marks.length > 0);
  return {
    ...chart,
    definition: { ...definition, range: whole },
    t,
    frame,
    domain: whole,
    x: bucketScale(frame, points.length),
    y: linearScale(whole, [frame.bottom, frame.top]),
  };
}

/** Shares of the three bands of a bucket, 0–100 %. */
export function sharesOf({ bands }: SharesPoint): readonly [number, number, number] | null {
  if (!bands) return null;
  const [bad, neutral, good] = bands;
  const all = bad + neutral + good;
  return all === 0 ? null : [(100 * bad) / all, (100 * neutral) / all, (100 * good) / all];
}
