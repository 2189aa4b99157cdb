import {
  type Definition,
  definition,
  definitions,
  type MetricId,
  metricIds,
} from '@/lib/metrics/definition';
import { parseScaleKey, type Scale, scaleKey } from '@/lib/metrics/scale';
import { definitionWords, shortName } from '@/lib/words/definition-words';
import type { Words } from '@/lib/words/words';

/** A figure that may have a target or a norm: one metric on one scale by one method. */
export type Measure = {
  readonly metric: MetricId | 'churn';
  /** As `scaleKey` prints it; empty for churn. */
  readonly scale: string;
  readonly method: string;
  readonly range: readonly [number, number];
  readonly isLowGood: boolean;
  /** How its values are written; null for churn, which is in percent. */
  readonly definition: Definition | null;
};

/** Customers who left in a month, in percent; low is good. */
const churn: Measure = {
  metric: 'churn',
  scale: '',
  method: 'customers',
  range: [0, 100],
  isLowGood: true,
  definition: null,
};

function scored(found: Definition): Measure {
  return {
    metric: found.metric,
    scale: scaleKey(found.scale),
    method: found.id,
    range: found.range,
    isLowGood: false,
    definition: found,
  };
}

type Named = { readonly metric: string; readonly scale: string; readonly method: string };

/** The measure of a metric, scale and method as they are stored; null if there is none such. */
export function measureOf({ metric, scale, method }: Named): Measure | null {
  if (metric === churn.metric) return scale === '' && method === churn.method ? churn : null;
  const id = metricIds.find((one) => one === metric);
  const known = parseScaleKey(scale);
  const found = id && known && definition(id, known, method);
  return found ? scored(found) : null;
}

/** Every measure of the scales that are asked on, and churn; the usual method of each scale first. */
export function measuresOf(
  asked: readonly { readonly metric: MetricId; readonly scale: Scale }[],
): Measure[] {
  const seen = new Set<string>();
  const scores = metricIds.flatMap((id) =>
    asked
      .filter(({ metric, scale }) => {
        const key = `${metric} ${scaleKey(scale)}`;
        const isNew = metric === id && !seen.has(key);
        if (isNew) seen.add(key);
        return isNew;
      })
      .flatMap(({ metric, scale }) => definitions(metric, scale).map(scored)),
  );
  return [...scores, churn];
}

/** A measure as one word of a form: `ces~1-7-ease~mean`. */
export function printMeasure({ metric, scale, method }: Named): string {
  return [metric, scale, method].join('~');
}

/** The measure of a word made by `printMeasure`; null if it names none. */
export function parseMeasure(text: string): Measure | null {
  const [metric = '', scale = '', method = '', ...more] = text.split('~');
  return more.length > 0 ? null : measureOf({ metric, scale, method });
}

/** `CES, mean of 1–7, high = easy` */
export function measureName(t: Words, { definition }: Measure): string {
  if (!definition) return t('marks.churn');
  const { caption } = definitionWords(t, definition);
  return t('marks.figure', { name: shortName(t, definition), caption });
}

/** The same of what is stored; as it is stored where there is none such. */
export function figureName(t: Words, named: Named): string {
  const found = measureOf(named);
  return found ? measureName(t, found) : [named.metric, named.scale, named.method].join(' ');
}
