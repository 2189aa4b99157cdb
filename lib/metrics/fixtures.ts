import { type Definition, definition, type MethodId, type MetricId } from './definition';
import { parseScaleKey, type Scale } from './scale';

/** The scale of a key that is known to be right; for tests. */
export function scaleOf(key: string): Scale {
  const scale = parseScaleKey(key);
  if (!scale) throw new Error(`no scale “${key}”`);
  return scale;
}

/** A definition that is known to exist; for tests. */
export function defined(metric: MetricId, key: string, method: MethodId | null = null): Definition {
  const found = definition(metric, scaleOf(key), method);
  if (!found) throw new Error(`no ${metric} by ${method} on ${key}`);
  return found;
}
