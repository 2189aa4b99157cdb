import { RefusedPanel } from '@/components/imports/refused-panel';
import { UndoButton } from '@/components/imports/undo-button';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ImportRow, listRefusals, uploadedBytes } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import { holdingsOf } from '@/lib/imports/is-undoable';
import { tellRefusal } from '@/lib/imports/told-report';
import { formatCount, paragraph } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import { tell } from '@/lib/words/told';
import { continueRun, undoWhole } from '../actions';
import { ImportSteps } from './import-steps';

const shown = 50;

/** An import that ended half-way: what is in stays, and it can go on or be undone. */
export async function ImportStopped({ row, scope }: { row: ImportRow; scope: Scope }) {
  const t = await requestWords();
  const { id, fileName, lines, linesRead, answersAdded, answersUndone, linesRefused } = row;
  const refusals = await listRefusals(scope, id, { after: null, limit: shown });
  const isHere = (await uploadedBytes(scope, id)).bytes === row.fileBytes;
  const left = answersAdded - answersUndone;
  const holds = holdingsOf(row.mapping);
  return (
    <>
      <ImportSteps
        row={row}
        title={t('imports.stopped-at', {
          line: formatCount(t, linesRead),
          lines: formatCount(t, lines),
        })}
        description={paragraph(t, [
          row.failure ? tell(t, row.failure) : '',
          t('imports.are-in', { holds, count: answersAdded, n: formatCount(t, answersAdded) }),
          t(isHere ? 'imports.can-go-on' : 'imports.same-command'),
        ])}
        actions={
          <>
            {left > 0 && holds === 'answers' ? (
              <UndoButton id={id} fileName={fileName} answers={left} action={undoWhole} />
            ) : null}
            {isHere ? (
              <LinkButton href={`/imports/${id}?step=map`}>
                {t('imports.change-mapping')}
              </LinkButton>
            ) : null}
            {isHere ? (
              <form action={continueRun}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton pending={t('imports.going-on')}>{t('imports.go-on')}</SubmitButton>
              </form>
            ) : null}
          </>
        }
      />
      <RefusedPanel
        refusals={refusals.map((refusal) => tellRefusal(t, refusal))}
        lines={linesRefused}
        download={`/imports/${id}/refused`}
      />
    </>
  );
}
