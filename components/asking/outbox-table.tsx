import Link from 'next/link';
import { useWords } from '#words';
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
  /** The server had it, and said no more. */
  mayHaveGone: boolean;
  deed: 'again' | 'cancel' | null;
};

type Deeds = { sendAgain: FormAction | null; cancel: FormAction | null };

/** Mails and how they stand, the latest first. */
export function OutboxTable({ rows, sendAgain, cancel }: Deeds & { rows: readonly ShownMail[] }) {
  const t = useWords();
  return (
    <Table caption={t('names.page-outbox')} phone="rows">
      <thead>
        <tr>
          <Th>{t('asking.to')}</Th>
          <Th className="w-2/5">{t('asking.how-stands')}</Th>
          <Th num>{t('asking.when')}</Th>
          <Th>
            <span className="sr-only">{t('asking.actions')}</span>
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
  row: { id, to, deed, mayHaveGone },
  sendAgain,
  cancel,
}: Deeds & { row: Pick<ShownMail, 'id' | 'to' | 'deed' | 'mayHaveGone'> }) {
  const t = useWords();
  if (deed === 'again' && sendAgain) {
    return (
      <ConfirmedAction
        action={sendAgain}
        fields={{ id }}
        label={t('asking.again')}
        name={t('asking.again-to', { to })}
        title={t('asking.again-title', { to })}
        confirm={t('asking.again-confirm')}
      >
        {t(mayHaveGone ? 'asking.again-doubtful' : 'asking.again-failed')}
      </ConfirmedAction>
    );
  }
  if (deed === 'cancel' && cancel) {
    return (
      <ConfirmedAction
        action={cancel}
        fields={{ id }}
        label={t('asking.call-off')}
        name={t('asking.call-off-to', { to })}
        title={t('asking.call-off-title', { to })}
        confirm={t('asking.call-off-confirm')}
      >
        {t('asking.call-off-effect')}
      </ConfirmedAction>
    );
  }
  return null;
}
