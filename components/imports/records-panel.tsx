import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { ToldReport } from '@/lib/csv/import-report';

/** The first customers, subscriptions or orders of the file as they will be stored. */
export function RecordsPanel({ report }: { report: ToldReport | null }) {
  const t = useWords();
  const records = report?.records ?? [];
  return (
    <Panel title={t('columns.preview')} right={t('columns.as-stored')}>
      {records.length === 0 ? (
        <p className="px-4 pb-4 text-ink-3">{t('columns.nothing-yet')}</p>
      ) : (
        <Table caption={t('columns.first-lines')}>
          <thead>
            <tr>
              <Th>{t('columns.customer')}</Th>
              <Th>{t(report?.holds === 'customers' ? 'columns.known-of' : 'columns.when')}</Th>
              {report?.holds === 'customers' ? null : <Th num>{t('columns.amount')}</Th>}
            </tr>
          </thead>
          <tbody>
            {records.map(({ line, customer, when, what, amount }) => (
              <tr key={line}>
                <Td className="max-w-32 truncate">{customer}</Td>
                <Td>
                  {when}
                  {what ? <span className="block text-xs text-ink-3">{what}</span> : null}
                </Td>
                {report?.holds === 'customers' ? null : <Td num>{amount}</Td>}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}
