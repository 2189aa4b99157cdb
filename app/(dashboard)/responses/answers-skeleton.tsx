import { useWords } from '#words';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TableSkeleton } from '@/components/ui/skeleton';

/** The shape of the list that comes. */
export function AnswersSkeleton() {
  const t = useWords();
  return (
    <>
      <PageHeader title={t('names.page-responses')} description={t('responses.looking-up')} />
      <div className="tools">
        <Skeleton width={280} height={32} />
      </div>
      <Panel>
        <TableSkeleton rows={10} />
      </Panel>
    </>
  );
}
