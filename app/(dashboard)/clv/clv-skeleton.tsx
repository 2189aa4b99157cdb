import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TableSkeleton } from '@/components/ui/skeleton';

const cards = ['New subscriber', 'Simple', 'Discounted', 'Historic'];

/** The page of customer value while it counts, in its final size. */
export function ClvSkeleton() {
  return (
    <>
      <PageHeader
        eyebrow="Customer lifetime value, CLV"
        title={<Skeleton width="min(520px, 90%)" height={30} />}
        description={<Skeleton width="min(420px, 90%)" height={20} />}
      />
      <div className="cards">
        {cards.map((name) => (
          <div className="card" key={name} role="status" aria-label={`${name} is loading`}>
            <h2>
              <span className="name">{name}</span>
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
        <Panel title="Where value is made and lost">
          <TableSkeleton rows={8} />
        </Panel>
        <Panel title="Value of customers">
          <TableSkeleton rows={8} />
        </Panel>
      </div>
    </>
  );
}
