import type { DashboardCard } from '@/lib/views/dashboard-cards';
import type { Words } from '@/lib/words/words';

/** What a card is called: its title, else what it shows. */
export function cardName(t: Words, card: DashboardCard): string {
  if (card.title) return card.title;
  if (!('metric' in card)) return t(`dashboard-editor.kind-${card.kind}`);
  return t(`dashboard-editor.card-${card.kind}`, { metric: t(`names.metric-${card.metric}`) });
}

/** Where a card stands, read aloud after each move. */
export function placeWords(t: Words, { x, y, w, h }: DashboardCard): string {
  return t('dashboard-editor.placed', { column: x + 1, row: y + 1, wide: w, high: h });
}
