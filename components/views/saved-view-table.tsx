import Link from 'next/link';
import { useWords } from '#words';
import { ActionButton } from '@/components/forms/action-button';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';
import { paragraph } from '@/lib/words/figures';
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
  const t = useWords();
  return (
    <Table caption={t('views.saved-views')} phone="rows">
      <thead>
        <tr>
          <Th>{t('view-list.view')}</Th>
          <Th>{t('view-list.whose')}</Th>
          <Th>
            <span className="sr-only">{t('view-list.change')}</span>
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
              {view.isOwn ? t('view-list.yours') : (view.ownerName ?? t('view-list.somebody-left'))}{' '}
              {view.isShared ? <Badge>{t('views.shared')}</Badge> : null}{' '}
              {view.isDefault ? <Badge tone="accent">{t('view-list.seen-first')}</Badge> : null}
            </Td>
            <Td num className="max-[760px]:col-span-2">
              <span className="flex flex-wrap items-center justify-end gap-1 max-[760px]:justify-start">
                <ActionButton
                  action={actions.first}
                  fields={{ id: view.isDefault ? '' : view.id }}
                  small
                  variant="quiet"
                  aria-label={
                    view.isDefault
                      ? t('view-list.overview-first')
                      : t('view-list.named-first', { name: view.name })
                  }
                >
                  {t(view.isDefault ? 'view-list.not-first' : 'view-list.see-first')}
                </ActionButton>
                {view.isOwn ? (
                  <>
                    <LinkButton
                      small
                      variant="quiet"
                      href={`/views?edit=${view.id}`}
                      aria-label={t('views.change', { name: view.name })}
                    >
                      {t('view-list.change')}
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
  const t = useWords();
  return (
    <>
      {shows}
      {gone.length > 0 ? <span className="block text-warn-text">{paragraph(t, gone)}</span> : null}
    </>
  );
}
