import { linearScale } from '@/components/charts/linear-scale';
import { bandPath, linePath } from '@/components/charts/paths';
import { extent } from '@/components/charts/series';
import { type Easel, shapeAt } from './drawing';
import { type SvgNode, svg } from './svg-node';

type Point = {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** A small trend with its band; a gap where there is no data, a dot where a point stands alone. */
export function drawSpark(
  points: readonly Point[],
  { width, height }: { width: number; height: number },
  easel: Easel,
): SvgNode[] {
  const values = extent(points.map((point) => ({ ...point, partial: false })));
  if (values.length === 0) return [];
  const x = linearScale([0, Math.max(1, points.length - 1)], [0, width]);
  const y = linearScale([Math.min(...values), Math.max(...values)], [height - 4, 4]);
  const band = points.map(({ low, high }, at) =>
    low === null || high === null ? null : { x: x(at), low: y(low), high: y(high) },
  );
  const line = points.map(({ value }, at) => (value === null ? null : { x: x(at), y: y(value) }));
  return [
    shapeAt(bandPath(band), '--chart-band', easel),
    svg('path', {
      d: linePath(line),
      fill: 'none',
      stroke: easel.palette['--chart-line'],
      'stroke-width': 1.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  ];
}
