import { useWords } from '#words';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TableSkeleton, TitleSkeleton } from '@/components/ui/skeleton';

/** The page of response rates while it counts, in its final size. */
export function RatesSkeleton() {
  const t = useWords();
  return (
    <>
      <PageHeader
        eyebrow={t('names.page-response-rate')}
        title={<TitleSkeleton width={620} />}
        description={<Skeleton width="min(420px, 80%)" height={20} />}
      />
      <div className="mb-4 grid grid-cols-1 gap-4 min-[1181px]:grid-cols-2">
        {[t('rate.funnel'), t('rate.over-time')].map((title) => (
          <Panel key={title} title={title} padded>
            <Skeleton height={352} />
          </Panel>
        ))}
      </div>
      <Panel title={t('rate.where')} className="mb-4">
        <TableSkeleton rows={5} />
      </Panel>
    </>
  );
}
