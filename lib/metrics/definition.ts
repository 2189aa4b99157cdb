import { bandsOf, legalMethods } from './legal-methods';
import { type Scale, scaleKey } from './scale';

export const metricIds = ['ces', 'csat', 'nps'] as const;
export type MetricId = (typeof metricIds)[number];

/**
 * How counts become one value. Points are oriented points (good end up).
 * `share` counts the points from `from` up. `net` subtracts the points up to
 * `negative` from those from `positive` up and divides by all answers, or by
 * the decided ones alone (neutral answers left out).
 */
export type Method =
  | { kind: 'mean' }
  | { kind: 'share'; from: number }
  | { kind: 'net'; positive: number; negative: number; denominator: 'all' | 'decided' }
  | { kind: 'pomp' };

/** `mean`, `agree`, `top-2`, `top-3`, `net`, `net-decided`, `satisfied`, `nps`, `nps-style` or `pomp`. */
export type MethodId = string;

/** Oriented points: up to `negative` is the bad band, from `positive` the good one, between them the neutral. */
export type Bands = { negative: number; positive: number };

/** What a number is: metric, scale and method. `definitionWords` says it. */
export type Definition = {
  metric: MetricId;
  scale: Scale;
  id: MethodId;
  method: Method;
  unit: 'scale' | 'percent' | 'net' | 'pomp';
  /** Lowest and highest value possible. */
  range: readonly [number, number];
  bands: Bands;
  /** The scales whose answers are taken together; see `bridgeDefinition`. */
  bridged?: readonly Scale[];
};

/**
 * Every method that is legal for a metric on a scale, the default first.
 * Empty if the metric is not measured on that scale. Only CES has scales on
 * which high is hard.
 */
export function definitions(metric: MetricId, scale: Scale): readonly Definition[] {
  const key = `${metric} ${scaleKey(scale)}`;
  const known = made.get(key);
  if (known) return known;
  const found = makeDefinitions(metric, scale);
  // Scales of none come from outside, without end.
  if (found.length > 0) made.set(key, found);
  return found;
}

/** Every page asks for the same few, over and over. */
const made = new Map<string, readonly Definition[]>();

function makeDefinitions(metric: MetricId, scale: Scale): readonly Definition[] {
  const bands = bandsOf(metric, scale);
  if (!bands) return [];
  return legalMethods(metric, scale, bands).map(([id, method]) => ({
    metric,
    scale,
    id,
    method,
    ...extentOf(method, scale),
    bands,
  }));
}

/** The definition with that method id, or the default for `null`; `null` if there is none. */
export function definition(
  metric: MetricId,
  scale: Scale,
  method: MethodId | null,
): Definition | null {
  const legal = definitions(metric, scale);
  return legal.find(({ id }) => method === null || id === method) ?? null;
}

function extentOf(method: Method, { min, max }: Scale): Pick<Definition, 'unit' | 'range'> {
  switch (method.kind) {
    case 'mean':
      return { unit: 'scale', range: [min, max] };
    case 'share':
      return { unit: 'percent', range: [0, 100] };
    case 'net':
      return { unit: 'net', range: [-100, 100] };
    case 'pomp':
      return { unit: 'pomp', range: [0, 100] };
  }
}
