import { counted } from '@/components/imports/headline';
import { RefusedPanel } from '@/components/imports/refused-panel';
import { LinkButton } from '@/components/ui/button';
import { type ImportRow, listRefusals } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import { formatPeriod } from '@/lib/metrics/period';
import { ImportSteps } from './import-steps';

const shown = 50;

/** What an import did, and the way to its answers. */
export async function ImportResult({ row, scope }: { row: ImportRow; scope: Scope }) {
  const refusals = await listRefusals(scope, row.id, { after: null, limit: shown });
  const { firstDay, lastDay, answersKnown, linesRefused } = row;
  const period = firstDay && lastDay ? { from: firstDay, to: lastDay } : null;
  const known = answersKnown > 0 ? `${counted(answersKnown, 'answer')} were here already. ` : '';
  return (
    <>
      <ImportSteps
        row={row}
        title={titleOf(row)}
        description={`${known}${linesRefused > 0 ? `${counted(linesRefused, 'line')} refused. ` : ''}${
          period ? `Given ${formatPeriod(period)}.` : ''
        }`}
        actions={
          <>
            <LinkButton href="/imports">Import another file</LinkButton>
            {period ? (
              <LinkButton variant="primary" href={`/?from=${period.from}&to=${period.to}`}>
                See them on the dashboard
              </LinkButton>
            ) : null}
          </>
        }
      />
      <RefusedPanel
        refusals={refusals}
        lines={linesRefused}
        download={`/imports/${row.id}/refused`}
      />
    </>
  );
}

function titleOf({ answersAdded, answersKnown }: ImportRow): string {
  if (answersAdded > 0) return `${counted(answersAdded, 'answer')} added.`;
  return answersKnown > 0
    ? 'Nothing new: all of it was here already.'
    : 'No answer could be added.';
}
