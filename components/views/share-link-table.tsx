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
  return (
    <Table caption="Links and frames" phone="rows">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th hidePhone>Made</Th>
          <Th>Works</Th>
          <Th>
            <span className="sr-only">Copy or revoke</span>
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
              {link.until} {link.kind === 'frame' ? <Badge>frame</Badge> : null}
            </Td>
            <Td num className="max-[760px]:col-span-2">
              {link.isOver ? null : (
                <span className="flex flex-wrap items-center justify-end gap-1 max-[760px]:justify-start">
                  <CopyButton
                    text={link.copied}
                    label={link.kind === 'frame' ? 'Copy the code' : 'Copy the link'}
                  />
                  <ConfirmedAction
                    action={revoke}
                    fields={{ id: link.id }}
                    label="Revoke"
                    name={`Revoke ${link.name}`}
                    title={`Revoke the link “${link.name}”?`}
                    confirm="Revoke the link"
                    irreversible
                  >
                    Whoever opens it from now on is told that it was revoked. It does not come back;
                    a new one can be made.
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
