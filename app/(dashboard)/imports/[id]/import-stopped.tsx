import { countedRecords } from '@/components/imports/record-words';
import { RefusedPanel } from '@/components/imports/refused-panel';
import { UndoButton } from '@/components/imports/undo-button';
import { LinkButton } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ImportRow, listRefusals, uploadedBytes } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import { holdingsOf } from '@/lib/imports/is-undoable';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
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
        title={`The import stopped behind line ${formatCount(t, linesRead)} of ${formatCount(t, lines)}.`}
        description={`${row.failure ? `${row.failure} ` : ''}${countedRecords(t, answersAdded, holds)} are in.${
          isHere
            ? ' It can go on where it stopped; nothing is doubled.'
            : ' The file came from the command line: the same command again goes on where it stopped.'
        }`}
        actions={
          <>
            {left > 0 && holds === 'answers' ? (
              <UndoButton id={id} fileName={fileName} answers={left} action={undoWhole} />
            ) : null}
            {isHere ? (
              <LinkButton href={`/imports/${id}?step=map`}>Change the mapping</LinkButton>
            ) : null}
            {isHere ? (
              <form action={continueRun}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton pending="Going on …">Go on</SubmitButton>
              </form>
            ) : null}
          </>
        }
      />
      <RefusedPanel refusals={refusals} lines={linesRefused} download={`/imports/${id}/refused`} />
    </>
  );
}
