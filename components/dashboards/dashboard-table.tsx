import Link from 'next/link';
import { useWords } from '#words';
import { ActionButton } from '@/components/forms/action-button';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';

export type ShownDashboard = {
  id: string;
  name: string;
  isShared: boolean;
  isArchived: boolean;
  owner: string;
  cards: number;
  /** The day of its last change. */
  changed: string;
};

/** Dashboards with what may be done to them; without actions they can only be opened. */
export function DashboardTable({
  dashboards,
  actions,
}: {
  dashboards: readonly ShownDashboard[];
  actions: { duplicate: FormAction; move: FormAction } | null;
}) {
  const t = useWords();
  return (
    <Table caption={t('names.page-dashboards')} phone="rows">
      <thead>
        <tr>
          <Th>{t('dashboards.name')}</Th>
          <Th>{t('dashboards.made-by')}</Th>
          <Th hidePhone>{t('dashboards.changed')}</Th>
          <Th>
            <span className="sr-only">{t('dashboards.change')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {dashboards.map((one) => (
          <tr key={one.id}>
            <RowHead
              name={
                <Link className="text-ink" href={`/dashboards/${one.id}`}>
                  {one.name}
                </Link>
              }
              detail={t('dashboards.cards', { count: one.cards })}
            />
            <Td>
              {one.owner} {one.isShared ? <Badge>{t('dashboards.shared')}</Badge> : null}
            </Td>
            <Td hidePhone>{one.changed}</Td>
            <Td num className="max-[760px]:col-span-2">
              {actions ? <Actions dashboard={one} {...actions} /> : null}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Actions({
  dashboard: { id, name, isArchived },
  duplicate,
  move,
}: {
  dashboard: ShownDashboard;
  duplicate: FormAction;
  move: FormAction;
}) {
  const t = useWords();
  return (
    <span className="flex flex-wrap items-center justify-end gap-1 max-[760px]:justify-start">
      {isArchived ? null : (
        <LinkButton
          small
          variant="quiet"
          href={`/dashboards/${id}/edit`}
          aria-label={t('dashboards.edit-named', { name })}
        >
          {t('dashboards.edit')}
        </LinkButton>
      )}
      <ActionButton
        action={duplicate}
        fields={{ id }}
        small
        variant="quiet"
        aria-label={t('dashboards.duplicate-named', { name })}
      >
        {t('dashboards.duplicate')}
      </ActionButton>
      <ActionButton
        action={move}
        fields={{ id, to: isArchived ? 'used' : 'archived' }}
        small
        variant="quiet"
        aria-label={t(isArchived ? 'dashboards.bring-back-named' : 'dashboards.put-away-named', {
          name,
        })}
      >
        {t(isArchived ? 'dashboards.bring-back' : 'dashboards.put-away-one')}
      </ActionButton>
    </span>
  );
}
