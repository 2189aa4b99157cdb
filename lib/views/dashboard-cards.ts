import * as z from 'zod';
import { metricIds } from '@/lib/metrics/definition';
import type { WordKey } from '@/lib/words/words';
import { longestAddress, parseViewAddress } from './view-address';

const scoreCardKinds = ['metric', 'trend', 'distribution', 'board'] as const;
/** About customers who pay: they know the plans they pay for. */
const payingCardKinds = ['churn', 'clv'] as const;
export const cardKinds = [...scoreCardKinds, ...payingCardKinds, 'text'] as const;
export type CardKind = (typeof cardKinds)[number];

/** A dashboard is this many columns wide. */
export const gridColumns = 12;
const mostCards = 40;
const tallest = 24;

const placed = {
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  x: z
    .int()
    .min(0)
    .max(gridColumns - 1),
  y: z.int().min(0).max(10_000),
  w: z.int().min(1).max(gridColumns),
  h: z.int().min(1).max(tallest),
  /** Empty where what it shows says it all. */
  title: z
    .string()
    .trim()
    .max(80, 'faults.at-most' satisfies WordKey)
    .default(''),
};

/** Filters of its own as the address of a view; null follows those of the dashboard. */
const view = z
  .string()
  .max(longestAddress)
  .refine(
    (text) => parseViewAddress(text) !== null,
    'dashboard-editor.no-address' satisfies WordKey,
  )
  .refine(
    (text) => parseViewAddress(text)?.page !== 'compare',
    'dashboard-editor.two-segments' satisfies WordKey,
  )
  .nullable()
  .default(null);

const card = z
  .discriminatedUnion('kind', [
    z.object({ ...placed, kind: z.enum(scoreCardKinds), metric: z.enum(metricIds), view }),
    z.object({ ...placed, kind: z.enum(payingCardKinds), view }),
    z.object({ ...placed, kind: z.literal('text'), text: z.string().max(4000) }),
  ])
  .refine(({ x, w }) => x + w <= gridColumns, 'dashboard-editor.within-columns' satisfies WordKey);

/** The cards of a dashboard with their places. */
export const dashboardCards = z
  .array(card)
  .max(mostCards, 'dashboard-editor.most-cards' satisfies WordKey)
  .refine(
    (cards) => new Set(cards.map(({ id }) => id)).size === cards.length,
    'dashboard-editor.own-ids' satisfies WordKey,
  );

export type DashboardCard = z.output<typeof card>;

/** Whether a card is about customers who pay. */
export function isPayingCard({ kind }: Pick<DashboardCard, 'kind'>): boolean {
  return payingCardKinds.some((one) => one === kind);
}

/** The cards that can still be read, in reading order; others are left out. */
export function readCards(stored: unknown): DashboardCard[] {
  const all = z.array(z.unknown()).safeParse(stored);
  const found = (all.data ?? []).flatMap((one) => card.safeParse(one).data ?? []);
  return inReadingOrder(found);
}

/** Row by row, from the start of each: the one column of a phone. */
export function inReadingOrder<Placed extends Pick<DashboardCard, 'x' | 'y'>>(
  cards: readonly Placed[],
): Placed[] {
  return cards.toSorted((a, b) => a.y - b.y || a.x - b.x);
}

const sizes: Readonly<Record<CardKind, Pick<DashboardCard, 'w' | 'h'>>> = {
  metric: { w: 3, h: 5 },
  trend: { w: 8, h: 8 },
  distribution: { w: 4, h: 6 },
  board: { w: 12, h: 9 },
  churn: { w: 3, h: 5 },
  clv: { w: 3, h: 5 },
  text: { w: 4, h: 3 },
};

/** The cards with a new one under all others, in the size its kind usually has. */
export function withNewCard(cards: readonly DashboardCard[], kind: CardKind): DashboardCard[] {
  const numbers = cards.map(({ id }) => Number(/^card-(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `card-${Math.max(0, ...numbers) + 1}`;
  const y = Math.max(0, ...cards.map((one) => one.y + one.h));
  const place = { id, x: 0, y, ...sizes[kind], title: '' };
  if (kind === 'text') return [...cards, { ...place, kind, text: '' }];
  if (kind === 'churn' || kind === 'clv') return [...cards, { ...place, kind, view: null }];
  return [...cards, { ...place, kind, metric: 'ces', view: null }];
}
