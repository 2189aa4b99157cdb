import type { ControlPoint } from './control-chart';

/** Which points lie outside their limits; a point on a limit does not, nor does a gap. */
export function outsideLimits(points: readonly ControlPoint[]): boolean[] {
  return points.map(
    ({ value, lower, upper }) =>
      value !== null && lower !== null && upper !== null && (value < lower || value > upper),
  );
}
