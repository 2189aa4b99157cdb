import { useWords } from '#words';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { formatMoment } from '@/lib/words/dates';

/** The addresses of a report or alert that asked for no more of it. */
export function WhoLeft({
  of,
  left,
  timeZone,
}: {
  of: 'report' | 'alert';
  left: readonly { readonly address: string; readonly since: Date }[];
  timeZone: string;
}) {
  const t = useWords();
  return (
    <>
      <p className="px-4 pb-3 text-ink-3">{t(`outgoing.left-${of}`)}</p>
      <Table caption={t('outgoing.who-left')} phone="rows">
        <thead>
          <tr>
            <Th>{t('outgoing.address')}</Th>
            <Th>{t('outgoing.since')}</Th>
          </tr>
        </thead>
        <tbody>
          {left.map(({ address, since }) => (
            <tr key={address}>
              <RowHead name={address} />
              <Td>{formatMoment(t, since, timeZone)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
