/** A part of the window, in px from its upper left corner. */
export type Spot = {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
};

/** Where the words of a step stand, in px from the edges of the window. */
export type TourPlace = { readonly left: number; readonly width: number } & (
  | { readonly top: number }
  | { readonly bottom: number }
);

const [widest, edge, gap] = [352, 8, 12];
/** px that words and buttons of a step need, one above the other. */
const tall = 240;

/** Beside what a step speaks of: under it, else over it, else at the lower edge; never outside the window. */
export function tourPlace(
  spot: Spot | null,
  { width, height }: { readonly width: number; readonly height: number },
): TourPlace {
  const wide = Math.min(widest, width - 2 * edge);
  const most = width - edge - wide;
  if (!spot) return { left: (width - wide) / 2, width: wide, bottom: edge };
  const across = { left: Math.max(edge, Math.min(spot.left, most)), width: wide };
  const below = spot.top + spot.height + gap;
  if (height - below - edge >= tall) return { ...across, top: below };
  if (spot.top - gap - edge >= tall) return { ...across, bottom: height - spot.top + gap };
  return { ...across, bottom: edge };
}
