import { bandsOf, legalMethods } from './legal-methods';
import { methodWords } from './method-words';
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

/** All there is to say about a number: metric, scale, method, and the words that explain it. */
export type Definition = {
  metric: MetricId;
  scale: Scale;
  id: MethodId;
  method: Method;
  /** For a switch: `Mean`, `Agree 5–7`. */
  label: string;
  /** Beside a value: `mean of 1–7, high = easy`. */
  caption: string;
  /** `Σ x ÷ n`, in the points as people answered them. */
  formula: string;
  /** Which answers are divided by; `Score.n` counts the same answers. */
  denominator: string;
  /** `95 %, t, clipped to 1–7` */
  intervalName: string;
  /** Where the formula comes from. */
  source: string;
  unit: 'scale' | 'percent' | 'net' | 'pomp';
  /** Lowest and highest value possible. */
  range: readonly [number, number];
  bands: Bands;
  bandNames: readonly [string, string, string];
};

export const metricNames: Record<
  MetricId,
  { short: 'CES' | 'CSAT' | 'NPS'; long: string; question: string }
> = {
  ces: {
    short: 'CES',
    long: 'Customer Effort Score',
    question: 'How easy was it to get done what you came for?',
  },
  csat: {
    short: 'CSAT',
    long: 'Customer Satisfaction Score',
    question: 'How satisfied are you?',
  },
  nps: {
    short: 'NPS',
    long: 'Net Promoter Score',
    question: 'How likely are you to recommend us to a friend or colleague?',
  },
};

/** `CES`, `CSAT`, `NPS`; `NPS-style` on any other scale than 0–10, as it is not comparable with NPS. */
export function shortName({ metric, scale }: Pick<Definition, 'metric' | 'scale'>): string {
  const isStyle = metric === 'nps' && !(scale.min === 0 && scale.max === 10);
  return isStyle ? 'NPS-style' : metricNames[metric].short;
}

const bandNames: Record<MetricId, Definition['bandNames']> = {
  ces: ['hard', 'neutral', 'easy'],
  csat: ['dissatisfied', 'neutral', 'satisfied'],
  nps: ['detractors', 'passives', 'promoters'],
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
    ...methodWords(metric, scale, id, method),
    ...extentOf(method, scale),
    bands,
    bandNames: bandNames[metric],
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
