import { counted } from '@/components/imports/headline';
import { countedRecords } from '@/components/imports/record-words';
import { RefusedPanel } from '@/components/imports/refused-panel';
import { UndoButton } from '@/components/imports/undo-button';
import { LinkButton } from '@/components/ui/button';
import { type ImportRow, listRefusals } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { Holdings } from '@/lib/csv/mapping';
import { holdingsOf, isUndoable } from '@/lib/imports/is-undoable';
import { formatPeriod } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { undoWhole } from '../actions';
import { ImportSteps } from './import-steps';

const shown = 50;

/** What an import did, and the way to its answers. */
export async function ImportResult({ row, scope }: { row: ImportRow; scope: Scope }) {
  const t = await requestWords();
  const refusals = await listRefusals(scope, row.id, { after: null, limit: shown });
  return (
    <>
      <ImportSteps
        row={row}
        title={titleOf(t, row)}
        description={descriptionOf(t, row)}
        actions={
          <>
            {row.state === 'done' && row.answersAdded > 0 && isUndoable(row.mapping) ? (
              <UndoButton
                id={row.id}
                fileName={row.fileName}
                answers={row.answersAdded}
                action={undoWhole}
              />
            ) : null}
            <LinkButton href="/imports">Import another file</LinkButton>
            {row.state === 'done' ? <SeeThem row={row} /> : null}
          </>
        }
      />
      <RefusedPanel
        refusals={refusals}
        lines={row.linesRefused}
        download={`/imports/${row.id}/refused`}
      />
    </>
  );
}

/** The way to what came in. */
function SeeThem({ row: { mapping, firstDay, lastDay } }: { row: ImportRow }) {
  const holds = holdingsOf(mapping);
  if (holds === 'customers' || firstDay === null || lastDay === null) return null;
  const { href, words } = {
    answers: { href: `/?from=${firstDay}&to=${lastDay}`, words: 'See them on the dashboard' },
    subscriptions: { href: '/churn', words: 'See churn' },
    orders: { href: '/clv', words: 'See customer value' },
  }[holds];
  return (
    <LinkButton variant="primary" href={href}>
      {words}
    </LinkButton>
  );
}

function descriptionOf(t: Words, row: ImportRow): string {
  const { firstDay, lastDay, answersKnown, linesRefused, mapping } = row;
  const holds = holdingsOf(mapping);
  const sentences = [
    answersKnown > 0 ? `${countedRecords(t, answersKnown, holds)} were here already.` : '',
    linesRefused > 0 ? `${counted(t, linesRefused, 'line')} refused.` : '',
    firstDay && lastDay
      ? `${dayWords[holds]} ${formatPeriod(t, { from: firstDay, to: lastDay })}.`
      : '',
    isUndoable(mapping)
      ? ''
      : 'To correct them, import the corrected file: its lines replace what they say differently.',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const dayWords: Record<Holdings, string> = {
  answers: 'Given',
  customers: '',
  subscriptions: 'Started',
  orders: 'Ordered',
};

function titleOf(
  t: Words,
  { state, answersAdded, answersKnown, answersUndone, mapping }: ImportRow,
): string {
  const holds = holdingsOf(mapping);
  if (state === 'undone') {
    return `Undone: ${counted(t, answersUndone, 'answer was', 'answers were')} taken out again.`;
  }
  if (answersAdded > 0) {
    const done = holds === 'answers' ? 'added' : 'added or corrected';
    return `${countedRecords(t, answersAdded, holds)} ${done}.`;
  }
  return answersKnown > 0
    ? 'Nothing new: all of it was here already.'
    : `No ${holds.slice(0, -1)} could be added.`;
}
