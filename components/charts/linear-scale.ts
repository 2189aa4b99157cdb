export type Domain = readonly [number, number];

/** A straight map from `domain` to `range`; a domain without width maps to the middle. */
export function linearScale(domain: Domain, range: Domain): (value: number) => number {
  const [low, high] = domain;
  const [start, end] = range;
  if (high === low) return () => (start + end) / 2;
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}

/** The step among 1, 2, 2.5, 5 × 10ⁿ that cuts `width` into about `count` parts. */
export function tickStep(width: number, count: number): number {
  const rough = width / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  const step = [1, 2, 2.5, 5].find((one) => lead <= one * 1.0001) ?? 10;
  return step * power;
}

/** Multiples of a round step within `domain`, free of floating-point dust. */
export function ticks(domain: Domain, count: number): number[] {
  const [low, high] = domain;
  if (!(high > low)) return [low];
  const step = tickStep(high - low, count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
}

/**
 * An axis for `values` with a little air, on round ticks, never beyond what the
 * value can be. `floor` is the least width, so that noise is not blown up to a storm.
 */
export function niceDomain(
  values: readonly number[],
  limits: Domain,
  floor: number,
  count = 5,
): Domain {
  const [least, most] = limits;
  if (values.length === 0) return limits;
  let low = Math.min(...values);
  let high = Math.max(...values);
  const air = Math.max(0, floor - (high - low)) / 2 + (high - low) * 0.08;
  low -= air;
  high += air;
  const step = tickStep(high - low, count);
  const nice: Domain = [
    Math.max(least, Number((Math.floor(low / step) * step).toPrecision(12))),
    Math.min(most, Number((Math.ceil(high / step) * step).toPrecision(12))),
  ];
  return nice[1] > nice[0] ? nice : limits;
}
