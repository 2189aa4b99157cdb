import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { ImportReport } from '@/lib/csv/import-report';

/** The first customers, subscriptions or orders of the file as they will be stored. */
export function RecordsPanel({ report }: { report: ImportReport | null }) {
  const records = report?.records ?? [];
  return (
    <Panel title="Preview" right="as it will be stored">
      {records.length === 0 ? (
        <p className="px-4 pb-4 text-ink-3">Nothing can be shown yet.</p>
      ) : (
        <Table caption="First lines as they will be stored">
          <thead>
            <tr>
              <Th>Customer</Th>
              <Th>{report?.holds === 'customers' ? 'Known of them' : 'When'}</Th>
              {report?.holds === 'customers' ? null : <Th num>Amount</Th>}
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
