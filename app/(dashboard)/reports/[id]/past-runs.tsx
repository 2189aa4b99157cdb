import { useWords } from '#words';
import { FateList } from '@/components/outgoing/fate-list';
import { EmptyState } from '@/components/ui/empty-state';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { ReportRunRow } from '@/db/queries/reports';
import { runWords } from '@/lib/outgoing/fate-words';
import { formatPeriod } from '@/lib/words/dates';
import { shownFates } from '../shown-fates';

/** What a report sent for which days, and what became of each mail. */
export function PastRuns({
  runs,
  moment,
}: {
  runs: readonly ReportRunRow[];
  moment: Intl.DateTimeFormat;
}) {
  const t = useWords();
  if (runs.length === 0) {
    return (
      <EmptyState title="Has not gone out yet" icon="calendar">
        Each time it goes, the days it was about stand here, and what became of the mail to each
        address.
      </EmptyState>
    );
  }
  return (
    <Table caption="What went" phone="rows">
      <thead>
        <tr>
          <Th>Days</Th>
          <Th>Result</Th>
          <Th>Mails</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <RowHead
              name={formatPeriod(t, { from: run.firstDay, to: run.lastDay })}
              detail={moment.format(run.startedAt)}
            />
            <Td>{runWords(run)}</Td>
            <Td>
              <FateList fates={shownFates(run.mails)} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
