import { useWords } from '#words';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TableSkeleton, TitleSkeleton } from '@/components/ui/skeleton';

const cards = ['sbg', 'simple', 'discounted', 'historic'] as const;

/** The page of customer value while it counts, in its final size. */
export function ClvSkeleton() {
  const t = useWords();
  return (
    <>
      <PageHeader
        eyebrow={t('clv.long')}
        title={<TitleSkeleton width={520} />}
        description={<Skeleton width="min(420px, 90%)" height={20} />}
      />
      <div className="cards">
        {cards.map((kind) => (
          <div
            className="card"
            key={kind}
            role="status"
            aria-label={t('cards.loading', { name: t(`clv.name-${kind}`) })}
          >
            <h2>
              <span className="name">{t(`clv.name-${kind}`)}</span>
            </h2>
            <div className="val">
              <Skeleton width={92} height={28} />
            </div>
            <Skeleton width="70%" height={16} />
            <div className="base">
              <Skeleton width="50%" height={16} />
            </div>
          </div>
        ))}
      </div>
      <div className="mb-4 grid grid-cols-1 gap-4 min-[1181px]:grid-cols-2">
        <Panel title={t('clv.made-and-lost')}>
          <TableSkeleton rows={8} />
        </Panel>
        <Panel title={t('clv.value-of-customers')}>
          <TableSkeleton rows={8} />
        </Panel>
      </div>
    </>
  );
}
