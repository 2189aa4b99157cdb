import { useWords } from '#words';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';

const rows = ['one', 'two', 'three', 'four', 'five', 'six'];

/** The shape of the board that comes. */
export function BoardSkeleton({ name }: { name: string }) {
  const t = useWords();
  return (
    <>
      <PageHeader title={t('board.title')} description={t('board.counting', { name })} />
      <div className="tools">
        <Skeleton width={220} height={32} />
      </div>
      <Panel>
        <div role="status" aria-label={t('board.loading')} className="grid gap-px">
          <Skeleton height={37} />
          {rows.map((row) => (
            <Skeleton key={row} height={61} />
          ))}
        </div>
      </Panel>
    </>
  );
}
