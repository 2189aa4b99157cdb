import { bridgeRange } from './bridge';
import { type Definition, definition, type MetricId } from './definition';
import type { Scale } from './scale';

const bridgeId = 'bridge';

/** Whether values are answers of several scales, bridged by POMP. */
export function isBridge({ id }: Pick<Definition, 'id'>): boolean {
  return id === bridgeId;
}

/**
 * All there is to say about a value over several scales. Its own scale is 0–100,
 * which no answer was given on: `score` refuses it, so that the answers of the
 * scales cannot be added by mistake; `bridgedScore` takes them apart.
 *
 * @param scales those that are bridged, in the order they are named
 * @throws {RangeError} without a scale on which the metric is measured
 */
export function bridgeDefinition(metric: MetricId, scales: readonly Scale[]): Definition {
  const [first] = scales;
  const own = first && definition(metric, first, null);
  if (!own) throw new RangeError('a bridge needs scales');
  const names = scales.map(
    ({ min, max, direction }) => `${min}–${max}${direction === 'effort' ? ' reversed' : ''}`,
  );
  const isReversed = scales.some(({ direction }) => direction === 'effort');
  return {
    metric,
    scale: { min: 0, max: 100, direction: 'ease' },
    id: bridgeId,
    method: { kind: 'pomp' },
    label: '0–100, all scales',
    caption:
      names.length > 1
        ? `approximate: ${listed(names)} bridged by POMP, 0–100`
        : `POMP, 0–100 of ${listed(names)}, the only scale with answers`,
    formula: `Σ (x − min) ÷ (max − min) ÷ n × 100, each answer on its own scale${isReversed ? ', max − x where high = hard' : ''}`,
    denominator: 'all answers, whatever their scale',
    intervalName: '95 %, t, clipped to 0–100',
    source:
      'percent of maximum possible: Cohen, Cohen, Aiken & West, Multivariate Behavioral Research 34, 1999',
    unit: 'pomp',
    range: bridgeRange,
    // Each scale has bands of its own; only the ends mean the same on all of them.
    bands: { negative: 0, positive: 100 },
    bandNames: own.bandNames,
  };
}

/** `1–5`, `1–5 and 1–7`, `1–3, 1–5 and 1–7` */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
