import Link from 'next/link';
import { ActionButton } from '@/components/forms/action-button';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';
import { DeleteView } from './delete-view';
import type { ShownView } from './shown-views';

type ListedView = ShownView & {
  /** The page and what it is over: `CES · Last 30 days · Phone`. */
  shows: string;
  /** Filters that stand for nothing any more, a sentence each. */
  gone: readonly string[];
};

/** The views a person has and those of the team. */
export function SavedViewTable({
  views,
  actions,
}: {
  views: readonly ListedView[];
  actions: { first: FormAction; remove: FormAction; restore: FormAction };
}) {
  return (
    <Table caption="Saved views" phone="rows">
      <thead>
        <tr>
          <Th>View</Th>
          <Th>Whose</Th>
          <Th>
            <span className="sr-only">Change</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {views.map((view) => (
          <tr key={view.id}>
            <RowHead
              name={
                <Link className="text-ink" href={view.address}>
                  {view.name}
                </Link>
              }
              detail={<Shows view={view} />}
            />
            <Td>
              {view.isOwn ? 'yours' : (view.ownerName ?? 'somebody who has left')}{' '}
              {view.isShared ? <Badge>shared</Badge> : null}{' '}
              {view.isDefault ? <Badge tone="accent">seen first</Badge> : null}
            </Td>
            <Td num className="max-[760px]:col-span-2">
              <span className="flex flex-wrap items-center justify-end gap-1 max-[760px]:justify-start">
                <ActionButton
                  action={actions.first}
                  fields={{ id: view.isDefault ? '' : view.id }}
                  small
                  variant="quiet"
                  aria-label={view.isDefault ? 'See the overview first' : `See ${view.name} first`}
                >
                  {view.isDefault ? 'Not first' : 'See first'}
                </ActionButton>
                {view.isOwn ? (
                  <>
                    <LinkButton
                      small
                      variant="quiet"
                      href={`/views?edit=${view.id}`}
                      aria-label={`Change ${view.name}`}
                    >
                      Change
                    </LinkButton>
                    <DeleteView view={view} remove={actions.remove} restore={actions.restore} />
                  </>
                ) : null}
              </span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Shows({ view: { shows, gone } }: { view: ListedView }) {
  return (
    <>
      {shows}
      {gone.length > 0 ? <span className="block text-warn-text">{gone.join(' ')}</span> : null}
    </>
  );
}
