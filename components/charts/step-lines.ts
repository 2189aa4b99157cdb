/** One level of a step line: it holds from `at` until the next one begins. */
export type Level = { readonly at: number; readonly value: number };

type Scale = (value: number) => number;

const px = (value: number) => value.toFixed(1);

/** An SVG path of levels, each held until the next and the last until `until`. */
export function stepPath(levels: readonly Level[], until: number, x: Scale, y: Scale): string {
  const [first, ...rest] = levels;
  if (!first) return '';
  const risers = rest.map(({ at, value }) => `H${px(x(at))}V${px(y(value))}`).join('');
  return `M${px(x(first.at))} ${px(y(first.value))}${risers}H${px(x(until))}`;
}

/** An SVG path around the ground between two step lines that share their places. */
export function stepBand(
  levels: readonly { at: number; low: number; high: number }[],
  until: number,
  x: Scale,
  y: Scale,
): string {
  if (levels.length === 0) return '';
  const upper = stepPath(
    levels.map(({ at, high }) => ({ at, value: high })),
    until,
    x,
    y,
  );
  const back = levels
    .toReversed()
    .map(({ at, low }) => `V${px(y(low))}H${px(x(at))}`)
    .join('');
  return `${upper}${back}Z`;
}

const lengths = [1, 2, 3, 6, 12, 24, 36, 60, 120];

/** Months to write under an axis from 0 to `last`, at most `most` beside 0. */
export function monthTicks(last: number, most: number): number[] {
  const step = lengths.find((length) => last / length <= most) ?? Math.ceil(last / most);
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
}
