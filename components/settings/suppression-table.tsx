import { useWords } from '#words';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';
import type { SuppressionReason } from '@/lib/surveys/vocabulary';

type Row = {
  hash: string;
  address: string | null;
  reason: SuppressionReason;
  note: string | null;
  since: string;
};

/** Addresses that get no more mail, the latest first. */
export function SuppressionTable({ rows, remove }: { rows: readonly Row[]; remove: FormAction }) {
  const t = useWords();
  return (
    <Table caption={t('settings.no-mail')} phone="rows">
      <thead>
        <tr>
          <Th>{t('settings.address')}</Th>
          <Th>{t('settings.why')}</Th>
          <Th hidePhone>{t('settings.since')}</Th>
          <Th>
            <span className="sr-only">{t('settings.actions')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ hash, address, reason, note, since }) => (
          <tr key={hash}>
            <RowHead name={address ?? t('settings.forgotten')} detail={note} />
            <Td>{t(`settings.reason-${reason}`)}</Td>
            <Td hidePhone className="whitespace-nowrap">
              {since}
            </Td>
            <Td className="text-end">
              <ConfirmedAction
                action={remove}
                fields={{ hash }}
                label={t('settings.remove')}
                name={
                  address
                    ? t('settings.remove-of', { name: address })
                    : t('settings.remove-forgotten')
                }
                title={
                  address
                    ? t('settings.again-title', { address })
                    : t('settings.again-forgotten-title')
                }
                confirm={t('settings.remove-from-list')}
              >
                {reason === 'unsubscribed' || reason === 'complained'
                  ? t('settings.again-asked-for')
                  : t('settings.again-next')}
              </ConfirmedAction>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
