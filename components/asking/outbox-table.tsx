import Link from 'next/link';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { Badge } from '@/components/ui/badge';
import { Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';

export type ShownMail = {
  id: string;
  href: string;
  to: string;
  kind: string;
  about: string | null;
  state: string;
  failure: string | null;
  at: string;
  isStuck: boolean;
  deed: 'again' | 'cancel' | null;
};

type Deeds = { sendAgain: FormAction | null; cancel: FormAction | null };

/** Mails and how they stand, the latest first. */
export function OutboxTable({ rows, sendAgain, cancel }: Deeds & { rows: readonly ShownMail[] }) {
  return (
    <Table caption="Outbox" phone="rows">
      <thead>
        <tr>
          <Th>To</Th>
          <Th className="w-2/5">How it stands</Th>
          <Th num>When</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="font-normal">
              <Link href={row.href} prefetch={false} className="font-medium wrap-anywhere">
                {row.to}
              </Link>
              <span className="block text-xs text-ink-3">
                {[row.kind, row.about].filter((part) => part !== null).join(' · ')}
              </span>
            </th>
            <Td className="max-rail:col-span-2">
              <Badge tone={row.isStuck ? 'warn' : 'plain'}>{row.state}</Badge>
              {row.failure ? (
                <span className="mt-1 block text-xs wrap-anywhere text-ink-2">{row.failure}</span>
              ) : null}
            </Td>
            <Td num className="whitespace-nowrap">
              {row.at}
            </Td>
            <Td className="text-end">
              <MailDeed row={row} sendAgain={sendAgain} cancel={cancel} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What can be done about a mail, after a question. */
export function MailDeed({
  row: { id, to, deed, state },
  sendAgain,
  cancel,
}: Deeds & { row: Pick<ShownMail, 'id' | 'to' | 'deed' | 'state'> }) {
  if (deed === 'again' && sendAgain) {
    return (
      <ConfirmedAction
        action={sendAgain}
        fields={{ id }}
        label="Send again"
        name={`Send again to ${to}`}
        title={`Send this mail to ${to} again?`}
        confirm="Send it again"
      >
        {state === 'May have gone'
          ? 'It may have arrived: the server went silent after it had the mail. They would then get it twice.'
          : 'If the cause is not mended, it will fail again.'}
      </ConfirmedAction>
    );
  }
  if (deed === 'cancel' && cancel) {
    return (
      <ConfirmedAction
        action={cancel}
        fields={{ id }}
        label="Call off"
        name={`Call off the question to ${to}`}
        title={`Call off the question to ${to}?`}
        confirm="Call it off"
      >
        It does not go, and does not count as contact: the next event may ask them.
      </ConfirmedAction>
    );
  }
  return null;
}
