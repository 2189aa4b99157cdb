import { useWords } from '#words';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TitleSkeleton } from '@/components/ui/skeleton';
import { segmentSides } from '@/lib/reports/segments';

/** Two segments while they are counted, in their final size. */
export function CompareSkeleton({ name }: { name: string }) {
  const t = useWords();
  return (
    <>
      <PageHeader
        eyebrow={t('compare.eyebrow', { name })}
        title={<TitleSkeleton width={520} />}
        description={<Skeleton width="min(420px, 80%)" height={20} />}
      />
      <div className="tools">
        <Skeleton width="min(320px, 100%)" height={32} />
      </div>
      <div className="mb-4 grid grid-cols-1 gap-4 min-[761px]:grid-cols-2">
        {segmentSides.map((side) => (
          <Panel key={side} title={t(`compare.place-${side}`)} padded>
            <Skeleton height={430} />
          </Panel>
        ))}
      </div>
    </>
  );
}
