import { notFound } from 'next/navigation';
import { useWords } from '#words';
import { readingIn } from '@/components/imports/file-reading';
import { counted } from '@/components/imports/headline';
import { ImportProgress } from '@/components/imports/import-progress';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { findImport, type ImportRow } from '@/db/queries/imports';
import { requirePermission } from '@/lib/auth/member';
import { isImportId } from '@/lib/imports/import-id';
import { progressOf } from '@/lib/imports/import-progress';
import { hasDied } from '@/lib/imports/import-runs';
import { formatCount } from '@/lib/words/figures';
import { stopRun, undoWhole } from '../actions';
import { ImportResult } from './import-result';
import { ImportSteps } from './import-steps';
import { ImportStopped } from './import-stopped';
import { MapAndCheck } from './map-and-check';

export const metadata = { title: 'Import' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One file, at the step it has come to. */
export default async function ImportPage({ params, searchParams }: Props) {
  const member = await requirePermission('imports:write');
  const { id } = await params;
  const row = isImportId(id) ? await findImport(member.scope, id) : null;
  if (!row) notFound();
  const search = await searchParams;
  const { step } = search;
  const died = hasDied(row, new Date());
  const starting = row.state === 'uploaded' && step === 'import';
  if (starting || (row.state === 'running' && !died)) return <Running row={row} />;
  if (row.state === 'undoing') return <Undoing row={row} died={died} />;
  const stopped = died || row.state === 'cancelled' || row.state === 'failed';
  if (stopped && row.linesRead > 0 && step !== 'map') {
    return <ImportStopped row={row} scope={member.scope} />;
  }
  if (stopped || row.state === 'uploaded') {
    return <MapAndCheck row={row} member={member} stopped={stopped} reading={readingIn(search)} />;
  }
  return <ImportResult row={row} scope={member.scope} />;
}

function Running({ row }: { row: ImportRow }) {
  const stop = (
    <ConfirmDialog
      trigger={<Button>Stop the import</Button>}
      title={`Stop importing “${row.fileName}”?`}
      description="It stops at the end of the batch that is being written. What is in stays in; you can then go on, or undo it."
      confirm="Stop the import"
      cancel="Let it run"
      action={stopRun}
      fields={{ id: row.id }}
    />
  );
  return (
    <>
      <ImportSteps row={row} title="The import is running." />
      <ImportProgress id={row.id} initial={progressOf(row)} stop={stop} />
    </>
  );
}

function Undoing({ row, died }: { row: ImportRow; died: boolean }) {
  const t = useWords();
  if (!died) {
    return (
      <>
        <ImportSteps row={row} title="The import is being undone." />
        <ImportProgress id={row.id} initial={progressOf(row)} />
      </>
    );
  }
  const left = row.answersAdded - row.answersUndone;
  return (
    <ImportSteps
      row={row}
      title="The undoing was cut short."
      description={`${counted(t, row.answersUndone, 'answer')} were taken out; ${formatCount(t, left)} are left.`}
      actions={
        <form action={undoWhole}>
          <input type="hidden" name="id" value={row.id} />
          <SubmitButton pending="Going on …">Go on undoing</SubmitButton>
        </form>
      }
    />
  );
}
