import { metricNames } from '@/lib/metrics/definition';
import type { CardKind, DashboardCard } from '@/lib/views/dashboard-cards';

export const kindNames: Readonly<Record<CardKind, string>> = {
  metric: 'Score',
  trend: 'Trend',
  distribution: 'Distribution',
  board: 'Benchmark board',
  churn: 'Churn',
  clv: 'CLV',
  text: 'Words',
};

/** What a card is called: its title, else what it shows. */
export function cardName(card: DashboardCard): string {
  if (card.title) return card.title;
  const kind = kindNames[card.kind];
  return 'metric' in card ? `${metricNames[card.metric].short} ${kind.toLowerCase()}` : kind;
}

/** Where a card stands, read aloud after each move. */
export function placeWords({ x, y, w, h }: DashboardCard): string {
  return `column ${x + 1}, row ${y + 1}, ${w} wide, ${h} high`;
}
