import type { ControlPoint } from './control-chart';
import { outsideLimits } from './outside-limits';
import { runsOnOneSide } from './runs-on-one-side';
import { steadyClimbs } from './steady-climbs';
import { zoneRule } from './zone-rule';

/** The rules by which a chart may signal, from the plainest to the subtlest. */
export const runRules = [
  'outside-limits',
  'eight-on-one-side',
  'three-of-four-near-limit',
  'two-of-three-beyond-two-sigma',
  'four-of-five-beyond-one-sigma',
  'six-climbing',
] as const;

export type RunRule = (typeof runRules)[number];

const marking: Record<RunRule, (points: readonly ControlPoint[]) => boolean[]> = {
  'outside-limits': outsideLimits,
  'eight-on-one-side': (points) => runsOnOneSide(distancesOf(points), 0),
  'three-of-four-near-limit': (points) =>
    zoneRule(distancesOf(points), { needed: 3, window: 4, sigmas: 1.5 }),
  'two-of-three-beyond-two-sigma': (points) =>
    zoneRule(distancesOf(points), { needed: 2, window: 3, sigmas: 2 }),
  'four-of-five-beyond-one-sigma': (points) =>
    zoneRule(distancesOf(points), { needed: 4, window: 5, sigmas: 1 }),
  'six-climbing': (points) => steadyClimbs(points.map(({ value }) => value)),
};

/** Which points a rule marks. Each rule is separate: the more are asked, the more often chance signals. */
export function markedBy(rule: RunRule, points: readonly ControlPoint[]): boolean[] {
  return marking[rule](points);
}

function distancesOf(points: readonly ControlPoint[]): (number | null)[] {
  return points.map(({ distance }) => distance);
}
