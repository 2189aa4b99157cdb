import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TableSkeleton } from '@/components/ui/skeleton';

/** The split while it is counted, in its final size. */
export function WhySkeleton({ name }: { name: string }) {
  return (
    <>
      <PageHeader
        eyebrow={`Why did ${name} move?`}
        title={<Skeleton width="min(620px, 90%)" height={30} />}
        description={<Skeleton width="min(520px, 80%)" height={20} />}
      />
      <div className="tools">
        <Skeleton width="min(420px, 100%)" height={32} />
      </div>
      <Panel title="From before to now" className="mb-4" padded>
        <Skeleton height={330} />
      </Panel>
      <Panel title="Each part">
        <TableSkeleton rows={6} />
      </Panel>
    </>
  );
}
