import { useWords } from '#words';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';
import type { ShareKind } from '@/lib/views/vocabulary';

type ListedLink = {
  id: string;
  name: string;
  kind: ShareKind;
  /** The page and what it is over. */
  shows: string;
  /** When, and by whom. */
  made: string;
  /** `until 3 December 2026`, `revoked on …` */
  until: string;
  isOver: boolean;
  /** What the button copies: the link, or the code of the frame. */
  copied: string;
  href: string;
};

/** The links and frames of a workspace, those that no longer work among them. */
export function ShareLinkTable({
  links,
  revoke,
}: {
  links: readonly ListedLink[];
  revoke: FormAction;
}) {
  const t = useWords();
  return (
    <Table caption={t('view-list.links')} phone="rows">
      <thead>
        <tr>
          <Th>{t('view-list.name')}</Th>
          <Th hidePhone>{t('view-list.made')}</Th>
          <Th>{t('view-list.works')}</Th>
          <Th>
            <span className="sr-only">{t('view-list.copy-or-revoke')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr key={link.id}>
            <RowHead
              name={
                link.isOver ? (
                  <span className="text-ink-3">{link.name}</span>
                ) : (
                  <a className="text-ink" href={link.href} target="_blank" rel="noreferrer">
                    {link.name}
                  </a>
                )
              }
              detail={link.shows}
            />
            <Td hidePhone>{link.made}</Td>
            <Td>
              {link.until} {link.kind === 'frame' ? <Badge>{t('view-list.frame')}</Badge> : null}
            </Td>
            <Td num className="max-[760px]:col-span-2">
              {link.isOver ? null : (
                <span className="flex flex-wrap items-center justify-end gap-1 max-[760px]:justify-start">
                  <CopyButton
                    text={link.copied}
                    label={t(link.kind === 'frame' ? 'view-list.copy-code' : 'view-list.copy-link')}
                  />
                  <ConfirmedAction
                    action={revoke}
                    fields={{ id: link.id }}
                    label={t('view-list.revoke')}
                    name={t('view-list.revoke-named', { name: link.name })}
                    title={t('view-list.revoke-sure', { name: link.name })}
                    confirm={t('view-list.revoke-link')}
                    irreversible
                  >
                    {t('view-list.revoke-means')}
                  </ConfirmedAction>
                </span>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
