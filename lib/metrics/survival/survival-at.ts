import type { SurvivalCurve, SurvivalPoint } from './kaplan-meier';

/**
 * The curve at any time: that of the last point not after it. Before the first
 * point nobody has left, so survival is 1 and there is no interval yet. `null`
 * before time 0 and beyond the last time anyone was seen, unless nobody was
 * left by then: what was not observed is not known.
 */
export function survivalAt(
  curve: SurvivalCurve,
  time: number,
): Pick<SurvivalPoint, 'survival' | 'standardError' | 'interval'> | null {
  const point = curve.points.findLast((each) => each.time <= time);
  if (!(time >= 0) || (time > curve.lastTime && point?.survival !== 0)) return null;
  if (!point) return { survival: 1, standardError: 0, interval: null };
  const { survival, standardError, interval } = point;
  return { survival, standardError, interval };
}
