import { useWords } from '#words';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TableSkeleton, TitleSkeleton } from '@/components/ui/skeleton';

/** The page while its numbers are counted. */
export function EffortSkeleton() {
  const t = useWords();
  return (
    <>
      <PageHeader
        eyebrow={t('names.page-effort')}
        title={<TitleSkeleton width={640} />}
        description={<Skeleton width="min(480px, 80%)" height={20} />}
      />
      <div className="grid grid-cols-1 gap-4">
        <Panel title={t('effort.who-left')}>
          <div className="px-4 pb-4">
            <Skeleton height={216} />
          </div>
          <TableSkeleton rows={4} />
        </Panel>
        <Panel title={t('effort.revenue')}>
          <TableSkeleton rows={5} />
        </Panel>
      </div>
    </>
  );
}
