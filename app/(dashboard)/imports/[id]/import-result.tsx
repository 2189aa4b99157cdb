import { useWords } from '#words';
import { RefusedPanel } from '@/components/imports/refused-panel';
import { UndoButton } from '@/components/imports/undo-button';
import { LinkButton } from '@/components/ui/link-button';
import { type ImportRow, listRefusals } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import { holdingsOf, isUndoable } from '@/lib/imports/is-undoable';
import { tellRefusal } from '@/lib/imports/told-report';
import { formatPeriod } from '@/lib/words/dates';
import { formatCount, paragraph } from '@/lib/words/figures';
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
            <LinkButton href="/imports">{t('imports.another')}</LinkButton>
            {row.state === 'done' ? <SeeThem row={row} /> : null}
          </>
        }
      />
      <RefusedPanel
        refusals={refusals.map((refusal) => tellRefusal(t, refusal))}
        lines={row.linesRefused}
        download={`/imports/${row.id}/refused`}
      />
    </>
  );
}

/** The way to what came in. */
function SeeThem({ row: { mapping, firstDay, lastDay } }: { row: ImportRow }) {
  const t = useWords();
  const holds = holdingsOf(mapping);
  if (holds === 'customers' || firstDay === null || lastDay === null) return null;
  const hrefs = {
    answers: `/?from=${firstDay}&to=${lastDay}`,
    subscriptions: '/churn',
    orders: '/clv',
  };
  return (
    <LinkButton variant="primary" href={hrefs[holds]}>
      {t(`imports.see-${holds}`)}
    </LinkButton>
  );
}

function descriptionOf(t: Words, row: ImportRow): string {
  const { firstDay, lastDay, answersKnown, linesRefused, mapping } = row;
  const holds = holdingsOf(mapping);
  return paragraph(t, [
    answersKnown > 0
      ? t('imports.known-already', {
          holds,
          count: answersKnown,
          n: formatCount(t, answersKnown),
        })
      : '',
    linesRefused > 0
      ? t('imports.lines-refused', { count: linesRefused, n: formatCount(t, linesRefused) })
      : '',
    firstDay && lastDay
      ? t('imports.days', { holds, period: formatPeriod(t, { from: firstDay, to: lastDay }) })
      : '',
    isUndoable(mapping) ? '' : t('imports.to-correct'),
  ]);
}

function titleOf(
  t: Words,
  { state, answersAdded, answersKnown, answersUndone, mapping }: ImportRow,
): string {
  const holds = holdingsOf(mapping);
  if (state === 'undone') {
    return t('imports.undone', { count: answersUndone, n: formatCount(t, answersUndone) });
  }
  if (answersAdded > 0) {
    return t('imports.added-title', {
      holds,
      count: answersAdded,
      n: formatCount(t, answersAdded),
    });
  }
  return answersKnown > 0 ? t('imports.nothing-new') : t('imports.none-added', { holds });
}
