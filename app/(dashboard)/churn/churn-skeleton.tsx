import { useWords } from '#words';
import { MetricCardSkeleton, MetricCards } from '@/components/metrics/metric-card';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TitleSkeleton } from '@/components/ui/skeleton';
import { churnFigureNames } from '@/lib/reports/churn-figures';
import type { WordKey } from '@/lib/words/words';

const panels = [
  'churn.movements',
  'churn.rate',
  'churn.still-with-us',
  'churn.survival',
] satisfies WordKey[];

/** The page of churn while it counts, in its final size. */
export function ChurnSkeleton() {
  const t = useWords();
  return (
    <>
      <PageHeader
        eyebrow={t('names.page-churn')}
        title={<TitleSkeleton width={620} />}
        description={<Skeleton width="min(420px, 80%)" height={20} />}
      />
      <div className="tools">
        <Skeleton width="min(620px, 100%)" height={32} />
      </div>
      <div className="six">
        <MetricCards label={t('churn.cards')}>
          {churnFigureNames.map((name) => (
            <MetricCardSkeleton key={name} name={t(`churn.figure-${name}`)} />
          ))}
        </MetricCards>
      </div>
      <div className="mb-4 grid grid-cols-1 gap-4 min-[1181px]:grid-cols-2">
        {panels.map((title) => (
          <Panel key={title} title={t(title)} padded>
            <Skeleton height={352} />
          </Panel>
        ))}
      </div>
    </>
  );
}
