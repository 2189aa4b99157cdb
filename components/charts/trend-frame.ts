import type { Definition } from '@/lib/metrics/definition';
import { type Domain, linearScale, niceDomain } from './linear-scale';
import { extent, type TrendAhead, type TrendPoint, type TrendTarget } from './series';

/** Below this width the trend is drawn again for a phone, not scaled. */
export const narrow = 600;

/** Where things stand in a trend, in px. */
export type TrendFrame = {
  width: number;
  height: number;
  phone: boolean;
  left: number;
  right: number;
  top: number;
  bottom: number;
  barTop: number;
  barBottom: number;
  labels: number;
};

/** The places of a trend of that width; `flags` keeps room above for marks and their words. */
export function trendFrame(width: number, flags: boolean): TrendFrame {
  const phone = width < narrow;
  return phone
    ? {
        width,
        height: 300,
        phone,
        left: 40,
        right: width - 14,
        top: flags ? 58 : 16,
        bottom: 218,
        barTop: 240,
        barBottom: 276,
        labels: 294,
      }
    : {
        width,
        height: 412,
        phone,
        left: 44,
        right: width - 126,
        top: flags ? 68 : 24,
        bottom: 330,
        barTop: 352,
        barBottom: 388,
        labels: 406,
      };
}

/**
 * Axis of the values: everything drawn fits, and small moves stay small. Of the targets the one
 * nearest to the last value is always on it; the others only where they lie near.
 */
export function trendDomain(
  definition: Definition,
  points: readonly TrendPoint[],
  targets: readonly TrendTarget[],
  { ahead = [], limits = false }: { ahead?: readonly TrendAhead[]; limits?: boolean } = {},
): Domain {
  const values = extent(points, [
    ...nearTargets(definition, points, targets),
    ...points.map(({ comparison }) => comparison),
    ...ahead.flatMap(({ low, high, value }) => [low, high, value]),
    ...(limits ? points.flatMap((point) => [point.limits?.lower, point.limits?.upper]) : []),
  ]);
  const [least, most] = definition.range;
  return niceDomain(values, definition.range, (most - least) / 8);
}

/** A target further off than this part of the range would press the line flat. */
const nearPart = 1 / 8;

function nearTargets(
  { range: [least, most] }: Definition,
  points: readonly TrendPoint[],
  targets: readonly TrendTarget[],
): number[] {
  const last = points.findLast(({ value }) => value !== null)?.value ?? null;
  if (last === null) return targets.map(({ value }) => value);
  const away = (value: number) => Math.abs(value - last);
  const nearest = Math.min(...targets.map(({ value }) => away(value)));
  const reach = Math.max(nearest, (most - least) * nearPart);
  return targets.map(({ value }) => value).filter((value) => away(value) <= reach);
}

/** The targets that lie on an axis, and those beyond it. */
export function targetsOn(
  [low, high]: Domain,
  targets: readonly TrendTarget[],
): { on: TrendTarget[]; beyond: TrendTarget[] } {
  const isOn = ({ value }: TrendTarget) => low <= value && value <= high;
  return { on: targets.filter(isOn), beyond: targets.filter((target) => !isOn(target)) };
}

/** How many buckets the axis holds: those of the points, and those ahead that lie beyond. */
export function bucketCount(points: readonly TrendPoint[], ahead: readonly TrendAhead[]): number {
  return Math.max(points.length, (ahead.at(-1)?.at ?? -1) + 1);
}

/** Index of a bucket → px. Half a bucket of air at both ends keeps the bars inside. */
export function bucketScale(frame: TrendFrame, count: number): (at: number) => number {
  return linearScale([-0.5, Math.max(0.5, count - 0.5)], [frame.left, frame.right]);
}

const dayLength = 86_400_000;

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/**
 * Where a day falls among the buckets, in bucket indices; the middle of a
 * bucket is its index, its first morning is half before. Null outside.
 */
export function dayPosition(day: string, points: readonly TrendPoint[]): number | null {
  const wanted = dayNumber(day);
  const at = points.findIndex(
    ({ start, end }) => dayNumber(start) <= wanted && wanted <= dayNumber(end),
  );
  const found = points[at];
  if (!found) return null;
  const length = dayNumber(found.end) - dayNumber(found.start) + 1;
  return at - 0.5 + (wanted - dayNumber(found.start)) / length;
}

/** Days between the starts of the first and the last bucket. */
export function spanOf(points: readonly TrendPoint[]): number {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? dayNumber(last.start) - dayNumber(first.start) : 0;
}
