import { useWords } from '#words';
import { FateList } from '@/components/outgoing/fate-list';
import { EmptyState } from '@/components/ui/empty-state';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { ReportRunRow } from '@/db/queries/reports';
import { runWords } from '@/lib/outgoing/fate-words';
import { formatMoment, formatPeriod } from '@/lib/words/dates';
import { shownFates } from '../shown-fates';

/** What a report sent for which days, and what became of each mail. */
export function PastRuns({ runs, timeZone }: { runs: readonly ReportRunRow[]; timeZone: string }) {
  const t = useWords();
  if (runs.length === 0) {
    return (
      <EmptyState title={t('reports.not-yet')} icon="calendar">
        {t('reports.not-yet-about')}
      </EmptyState>
    );
  }
  return (
    <Table caption={t('reports.what-went')} phone="rows">
      <thead>
        <tr>
          <Th>{t('reports.days')}</Th>
          <Th>{t('reports.result')}</Th>
          <Th>{t('reports.mails')}</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <RowHead
              name={formatPeriod(t, { from: run.firstDay, to: run.lastDay })}
              detail={formatMoment(t, run.startedAt, timeZone)}
            />
            <Td>{runWords(t, run)}</Td>
            <Td>
              <FateList fates={shownFates(t, run.mails)} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
