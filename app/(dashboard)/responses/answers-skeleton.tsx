import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TableSkeleton } from '@/components/ui/skeleton';

/** The shape of the list that comes. */
export function AnswersSkeleton() {
  return (
    <>
      <PageHeader title="Responses" description="Looking the answers up." />
      <div className="tools">
        <Skeleton width={280} height={32} />
      </div>
      <Panel>
        <TableSkeleton rows={10} />
      </Panel>
    </>
  );
}
