import type { Words } from '@/lib/words/words';
import type { DashboardCard } from './dashboard-cards';

const score = (id: string, metric: 'ces' | 'csat' | 'nps', x: number): DashboardCard => ({
  id,
  kind: 'metric',
  metric,
  view: null,
  title: '',
  x,
  y: 0,
  w: 4,
  h: 5,
});

/** What a new dashboard begins with: the three scores, the trend of effort, room for words in the language of who makes it. */
export function starterCards(t: Words): DashboardCard[] {
  return [
    score('card-1', 'ces', 0),
    score('card-2', 'csat', 4),
    score('card-3', 'nps', 8),
    {
      id: 'card-4',
      kind: 'trend',
      metric: 'ces',
      view: null,
      title: '',
      x: 0,
      y: 5,
      w: 8,
      h: 9,
    },
    {
      id: 'card-5',
      kind: 'text',
      text: t('dashboards.starter'),
      title: '',
      x: 8,
      y: 5,
      w: 4,
      h: 9,
    },
  ];
}
