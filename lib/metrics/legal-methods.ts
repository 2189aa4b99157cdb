import type { Bands, Method, MethodId, MetricId } from './definition';
import type { Scale } from './scale';

/**
 * The three bands of a scale, by metric and by its lowest and highest point.
 * A scale that is not listed is not measured by that metric. NPS proper is
 * 0–10; on 1–10 and 1–5 only an "NPS-style" score exists.
 */
const bandsByScale: Record<MetricId, Readonly<Record<string, Bands>>> = {
  ces: {
    '1-3': { negative: 1, positive: 3 },
    '1-5': { negative: 2, positive: 4 },
    '1-7': { negative: 3, positive: 6 },
    '1-10': { negative: 4, positive: 8 },
  },
  csat: {
    '0-1': { negative: 0, positive: 1 },
    '1-2': { negative: 1, positive: 2 },
    '1-3': { negative: 1, positive: 3 },
    '1-4': { negative: 2, positive: 3 },
    '1-5': { negative: 2, positive: 4 },
    '1-7': { negative: 3, positive: 6 },
    '1-10': { negative: 4, positive: 8 },
  },
  nps: {
    '0-10': { negative: 6, positive: 9 },
    '1-10': { negative: 6, positive: 9 },
    '1-5': { negative: 3, positive: 5 },
  },
};

/** The bands of a metric on a scale, or `null` if the metric is not measured on it. */
export function bandsOf(metric: MetricId, { min, max, direction }: Scale): Bands | null {
  if (metric !== 'ces' && direction === 'effort') return null;
  return bandsByScale[metric][`${min}-${max}`] ?? null;
}

type NamedMethod = readonly [MethodId, Method];

/** The methods that make sense for a metric on a scale, the default first. */
export function legalMethods(metric: MetricId, scale: Scale, bands: Bands): readonly NamedMethod[] {
  const mean: NamedMethod = ['mean', { kind: 'mean' }];
  const pomp: NamedMethod = ['pomp', { kind: 'pomp' }];
  const net: NamedMethod = ['net', { kind: 'net', ...bands, denominator: 'all' }];
  const decided: NamedMethod = ['net-decided', { kind: 'net', ...bands, denominator: 'decided' }];
  const hasNeutral = bands.positive - bands.negative > 1;
  const nets = hasNeutral ? [net, decided] : [net];

  if (metric === 'nps') {
    const isNps = scale.min === 0;
    return [[isNps ? 'nps' : 'nps-style', net[1]], mean, pomp];
  }
  if (metric === 'csat') {
    const satisfied: NamedMethod = ['satisfied', { kind: 'share', from: bands.positive }];
    // Two points hold nothing but a share: their mean and POMP would say the same in odder units.
    if (scale.max - scale.min === 1) return [satisfied, net];
    return [satisfied, ...otherTopBoxes(scale), mean, ...nets, pomp];
  }
  // CES 2.0 agrees from "somewhat agree" up: on seven points that is wider than the easy band.
  const isSeven = scale.max === 7;
  const agree: NamedMethod = ['agree', { kind: 'share', from: isSeven ? 5 : bands.positive }];
  const topTwo: readonly NamedMethod[] = isSeven ? [['top-2', { kind: 'share', from: 6 }]] : [];
  return [mean, agree, ...topTwo, ...nets, pomp];
}

/** Where practice differs on what counts as satisfied, the other reading. */
function otherTopBoxes({ max }: Scale): readonly NamedMethod[] {
  if (max === 7) return [['top-3', { kind: 'share', from: 5 }]];
  if (max === 10) return [['top-2', { kind: 'share', from: 9 }]];
  return [];
}
