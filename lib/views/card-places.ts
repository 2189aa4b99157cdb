import { type DashboardCard, gridColumns, inReadingOrder } from './dashboard-cards';

type Place = Pick<DashboardCard, 'id' | 'x' | 'y' | 'w' | 'h'>;

export const moves = [
  'left',
  'right',
  'up',
  'down',
  'wider',
  'narrower',
  'taller',
  'shorter',
] as const;
export type Move = (typeof moves)[number];

const tallest = 24;

/**
 * The cards after one step of one of them. What is in the way makes room
 * downwards, and gaps above close, so that no two cards ever overlap.
 */
export function moved<Card extends Place>(cards: readonly Card[], id: string, move: Move): Card[] {
  const card = cards.find((one) => one.id === id);
  if (!card) return [...cards];
  const changed = { ...card, ...stepped(card, cards, move) };
  return compacted(
    cards.map((one) => (one.id === id ? changed : one)),
    id,
  );
}

function stepped(card: Place, cards: readonly Place[], move: Move): Partial<Place> {
  const { x, w, h } = card;
  switch (move) {
    case 'left':
      return { x: Math.max(0, x - 1) };
    case 'right':
      return { x: Math.min(gridColumns - w, x + 1) };
    case 'wider':
      return w === gridColumns ? {} : { w: w + 1, x: Math.min(x, gridColumns - w - 1) };
    case 'narrower':
      return { w: Math.max(1, w - 1) };
    case 'taller':
      return { h: Math.min(tallest, h + 1) };
    case 'shorter':
      return { h: Math.max(1, h - 1) };
    case 'up':
      return { y: above(card, cards) };
    case 'down':
      return { y: below(card, cards) };
  }
}

/** Where the next card above begins; it then comes after this one. */
function above(card: Place, cards: readonly Place[]): number {
  const over = cards.filter((one) => sharesColumns(one, card) && one.y < card.y);
  return Math.max(0, ...over.map(({ y }) => y));
}

/** Where the next card below ends; it then comes before this one. */
function below(card: Place, cards: readonly Place[]): number {
  const [next] = inReadingOrder(
    cards.filter((one) => sharesColumns(one, card) && one.y >= card.y + card.h),
  );
  return next ? next.y + next.h : card.y;
}

/**
 * Every card as high as it can stand, in reading order.
 *
 * @param first the card that goes before those that begin in the same row
 */
export function compacted<Card extends Place>(cards: readonly Card[], first?: string): Card[] {
  const standing: Card[] = [];
  const order = cards.toSorted(
    (a, b) => a.y - b.y || Number(b.id === first) - Number(a.id === first) || a.x - b.x,
  );
  for (const card of order) {
    const isFree = (y: number) => !standing.some((one) => overlap({ ...card, y }, one));
    let { y } = card;
    while (y > 0 && isFree(y - 1)) y -= 1;
    while (!isFree(y)) y += 1;
    standing.push({ ...card, y });
  }
  return cards.map((card) => standing.find(({ id }) => id === card.id) ?? card);
}

function sharesColumns(a: Place, b: Place): boolean {
  return a.id !== b.id && a.x < b.x + b.w && b.x < a.x + a.w;
}

function overlap(a: Place, b: Place): boolean {
  return sharesColumns(a, b) && a.y < b.y + b.h && b.y < a.y + a.h;
}
