import { Suspense } from 'react';
import { useWords } from '#words';
import { DashboardGrid, GridPlace } from '@/components/dashboards/dashboard-grid';
import { Skeleton } from '@/components/ui/skeleton';
import type { View } from '@/lib/reports/view';
import type { DashboardCard } from '@/lib/views/dashboard-cards';
import { CardPicture } from './card-picture';

/** Every card in its place; each comes as soon as it is counted. */
export function DashboardCards({
  cards,
  view,
  isStrict = false,
}: {
  cards: readonly DashboardCard[];
  view: View;
  isStrict?: boolean;
}) {
  return (
    <DashboardGrid>
      {cards.map((card) => (
        <GridPlace key={card.id} place={card}>
          <Suspense fallback={<CardSkeleton card={card} />}>
            <CardPicture card={card} view={view} isStrict={isStrict} />
          </Suspense>
        </GridPlace>
      ))}
    </DashboardGrid>
  );
}

function CardSkeleton({ card: { h } }: { card: DashboardCard }) {
  const t = useWords();
  return (
    <div className="panel body" role="status" aria-label={t('dashboards.card-loading')}>
      <Skeleton height={h * 56 - 48} />
    </div>
  );
}
