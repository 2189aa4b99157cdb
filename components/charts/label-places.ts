/** A word that wants to stand at `y` (its middle) and is `height` tall. */
export type Wanted = { y: number; height: number };

/**
 * Middles near the wanted ones, in the given order, so that no two words
 * overlap and all stay between `top` and `bottom` (as far as they fit).
 */
export function spread(labels: readonly Wanted[], top: number, bottom: number): number[] {
  const order = labels.map((label, at) => ({ ...label, at })).sort((one, other) => one.y - other.y);
  let edge = top;
  for (const label of order) {
    label.y = Math.max(label.y, edge + label.height / 2);
    edge = label.y + label.height / 2;
  }
  edge = bottom;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, edge - label.height / 2);
    edge = label.y - label.height / 2;
  }
  return order.sort((one, other) => one.at - other.at).map(({ y }) => y);
}

export type FlagPlace = { x: number; anchor: 'start' | 'end'; shown: boolean };

const charWidth = 6.2;

/**
 * Which side of its line each flag's words stand on: right if they fit, else
 * left, else nowhere (the line and its dot stay). Lines must come in order.
 */
export function flagPlaces(
  flags: readonly { x: number; words: string }[],
  left: number,
  right: number,
): FlagPlace[] {
  let taken = left;
  return flags.map(({ x, words }, at) => {
    const wide = words.length * charWidth + 8;
    const next = flags[at + 1]?.x ?? right;
    const after = x >= taken - 2 && x + wide <= Math.max(next, x);
    const before = x - wide >= taken;
    if (after) {
      taken = x + wide;
      return { x, anchor: 'start', shown: true };
    }
    if (before) {
      taken = x;
      return { x, anchor: 'end', shown: true };
    }
    return { x, anchor: 'start', shown: false };
  });
}
