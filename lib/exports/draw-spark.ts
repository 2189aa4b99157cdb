import { linearScale } from '@/components/charts/linear-scale';
import { bandPath, linePath } from '@/components/charts/paths';
import { extent, type SparkPoint } from '@/components/charts/series';
import { type Easel, shapeAt, textAt } from './drawing';
import { textWidth } from './fonts';
import { type SvgNode, svg } from './svg-node';

/**
 * A small trend with its band; a gap where there is no data, a dot where a point
 * stands alone, the way to a point that is partial dotted.
 *
 * @param target a level across it, with its figure beside its end
 * @param reach values that its axis holds too, so that two stand on one axis
 */
export function drawSpark(
  points: readonly SparkPoint[],
  { width, height }: { width: number; height: number },
  easel: Easel,
  target: { readonly value: number; readonly label: string } | null = null,
  reach: readonly number[] = [],
): SvgNode[] {
  if (extent(points).length === 0) return [];
  const values = extent(points, [target?.value, ...reach]);
  const room = target ? width - textWidth(target.label, aimStyle) - 6 : width;
  const x = linearScale([0, Math.max(1, points.length - 1)], [0, room]);
  const y = linearScale([Math.min(...values), Math.max(...values)], [height - 4, 4]);
  const band = points.map(({ low, high }, at) =>
    low === null || high === null ? null : { x: x(at), low: y(low), high: y(high) },
  );
  const line = points.map(({ value }, at) => (value === null ? null : { x: x(at), y: y(value) }));
  const last = line.findLastIndex((place) => place !== null);
  const isPartial = points[last]?.partial === true;
  const stroke = {
    fill: 'none',
    stroke: easel.palette['--chart-line'],
    'stroke-width': 1.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  const tail = [line[last - 1] ?? null, line[last] ?? null];
  return [
    shapeAt(bandPath(band), '--chart-band', easel),
    ...(target ? aimAt(target, y(target.value), room, easel) : []),
    svg('path', { ...stroke, d: linePath(isPartial ? line.slice(0, last) : line) }),
    ...(isPartial
      ? [svg('path', { ...stroke, d: linePath(tail), 'stroke-dasharray': '2 4' })]
      : []),
  ];
}

const aimStyle = { size: 9, strong: false } as const;

function aimAt({ label }: { readonly label: string }, y: number, width: number, easel: Easel) {
  const aim = { stroke: easel.palette['--chart-target'], 'stroke-dasharray': '1 3' };
  const look = { size: aimStyle.size, colour: '--ink-3' } as const;
  return [
    svg('path', { d: `M0 ${y.toFixed(1)}H${width}`, fill: 'none', ...aim }),
    textAt(label, width + 6, y + 3, look, easel),
  ];
}
