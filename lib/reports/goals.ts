import type { Catalog } from '@/db/queries/catalog';
import type { Norm } from '@/db/queries/norms';
import type { Target } from '@/db/queries/targets';
import type { MetricQuery } from '@/lib/metric-query';
import type { Definition } from '@/lib/metrics/definition';
import { scaleKey } from '@/lib/metrics/scale';
import { setLevels, type TargetStanding, type TargetValues } from '@/lib/metrics/target';
import { formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

type Measured = Pick<Definition, 'metric' | 'scale' | 'id'>;
type Stored = Pick<Target, 'metric' | 'scale' | 'method' | 'touchpointId'>;

function isOf({ metric, scale, id }: Measured) {
  const key = scaleKey(scale);
  return (one: Stored) => one.metric === metric && one.scale === key && one.method === id;
}

/** What belongs to a touchpoint, else what belongs everywhere. */
function nearest<One extends Stored>(all: readonly One[], touchpointId: string | null): One | null {
  const own = touchpointId && all.find((one) => one.touchpointId === touchpointId);
  return own || (all.find((one) => one.touchpointId === null) ?? null);
}

/**
 * The target of a figure at a touchpoint (null: everywhere): its own, else that
 * of everywhere. Only one of the same metric, scale and method is a target.
 */
export function targetAt(
  targets: readonly Target[],
  definition: Measured,
  touchpointId: string | null,
): Target | null {
  return nearest(targets.filter(isOf(definition)), touchpointId);
}

/**
 * The norm that a figure may be held against: of the same metric, scale and
 * method, and of the name asked for. Of several the newest.
 */
export function normAt(
  norms: readonly Norm[],
  definition: Measured,
  touchpointId: string | null,
  name: string | null,
): Norm | null {
  const fitting = norms
    .filter(isOf(definition))
    .filter((norm) => name === null || norm.name === name)
    .toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1));
  return nearest(fitting, touchpointId);
}

/** The names of the norms that fit a figure. */
export function normNames(norms: readonly Norm[], definition: Measured): string[] {
  return [...new Set(norms.filter(isOf(definition)).map(({ name }) => name))];
}

/** The one touchpoint that a query is narrowed to; null where it is about several or all. */
export function onlyTouchpoint(
  { filters }: Pick<MetricQuery, 'filters'>,
  catalog: Pick<Catalog, 'touchpoint'>,
): string | null {
  const [key, ...more] = filters.touchpoint;
  if (key === undefined || more.length > 0) return null;
  return catalog.touchpoint.find((entry) => entry.key === key)?.id ?? null;
}

/** A level as charts draw it. */
export type DrawnTarget = {
  readonly value: number;
  readonly label: string;
  readonly name?: string;
};

/** The levels of a target as charts draw them; one alone goes by the name `target`. */
export function drawnTargets(
  t: Words,
  values: TargetValues,
  definition: Definition,
): DrawnTarget[] {
  const levels = setLevels(values);
  return levels.map(({ level, value }) => ({
    value,
    label: formatValue(t, value, definition),
    ...(levels.length > 1 ? { name: level } : {}),
  }));
}

/** The one level to aim at on a small chart: the next that is not reached, else the highest that is. */
export function aimOf(
  t: Words,
  { has, next, of }: TargetStanding,
  definition: Definition,
): DrawnTarget {
  const { value } = next ?? has ?? of;
  return { value, label: formatValue(t, value, definition) };
}
