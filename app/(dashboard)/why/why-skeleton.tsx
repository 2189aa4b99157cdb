import { useWords } from '#words';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TableSkeleton, TitleSkeleton } from '@/components/ui/skeleton';

/** The split while it is counted, in its final size. */
export function WhySkeleton({ name }: { name: string }) {
  const t = useWords();
  return (
    <>
      <PageHeader
        eyebrow={t('why.eyebrow', { name })}
        title={<TitleSkeleton width={620} />}
        description={<Skeleton width="min(520px, 80%)" height={20} />}
      />
      <div className="tools">
        <Skeleton width="min(420px, 100%)" height={32} />
      </div>
      <Panel title={t('why.loading-steps')} className="mb-4" padded>
        <Skeleton height={330} />
      </Panel>
      <Panel title={t('why.loading-parts')}>
        <TableSkeleton rows={6} />
      </Panel>
    </>
  );
}
