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
  if (!first || !definition(metric, first, null)) throw new RangeError('a bridge needs scales');
  return {
    metric,
    scale: { min: 0, max: 100, direction: 'ease' },
    id: bridgeId,
    method: { kind: 'pomp' },
    unit: 'pomp',
    range: bridgeRange,
    // Each scale has bands of its own; only the ends mean the same on all of them.
    bands: { negative: 0, positive: 100 },
    bridged: scales,
  };
}
