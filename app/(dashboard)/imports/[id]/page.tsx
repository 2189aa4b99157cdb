import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { useWords } from '#words';
import { readingIn } from '@/components/imports/file-reading';
import { ImportProgress } from '@/components/imports/import-progress';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { findImport, type ImportRow } from '@/db/queries/imports';
import { requirePermission } from '@/lib/auth/member';
import { isImportId } from '@/lib/imports/import-id';
import { progressOf } from '@/lib/imports/import-progress';
import { hasDied } from '@/lib/imports/import-runs';
import { ClientWords } from '@/lib/words/client-words';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import { stopRun, undoWhole } from '../actions';
import { ImportResult } from './import-result';
import { ImportSteps } from './import-steps';
import { ImportStopped } from './import-stopped';
import { MapAndCheck } from './map-and-check';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('imports.import') };
}

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
    return (
      <ClientWords areas={['columns', 'importing']}>
        <MapAndCheck row={row} member={member} stopped={stopped} reading={readingIn(search)} />
      </ClientWords>
    );
  }
  return <ImportResult row={row} scope={member.scope} />;
}

function Running({ row }: { row: ImportRow }) {
  const t = useWords();
  const stop = (
    <ConfirmDialog
      trigger={<Button>{t('imports.stop')}</Button>}
      title={t('imports.stop-title', { file: row.fileName })}
      description={t('imports.stop-description')}
      confirm={t('imports.stop')}
      cancel={t('imports.let-run')}
      action={stopRun}
      fields={{ id: row.id }}
    />
  );
  return (
    <>
      <ImportSteps row={row} title={t('imports.running')} />
      <ClientWords areas={['import-run', 'importing']}>
        <ImportProgress id={row.id} initial={progressOf(row)} stop={stop} />
      </ClientWords>
    </>
  );
}

function Undoing({ row, died }: { row: ImportRow; died: boolean }) {
  const t = useWords();
  if (!died) {
    return (
      <>
        <ImportSteps row={row} title={t('imports.being-undone')} />
        <ClientWords areas={['import-run', 'importing']}>
          <ImportProgress id={row.id} initial={progressOf(row)} />
        </ClientWords>
      </>
    );
  }
  const left = row.answersAdded - row.answersUndone;
  return (
    <ImportSteps
      row={row}
      title={t('imports.undoing-cut')}
      description={t('imports.undoing-left', {
        count: row.answersUndone,
        n: formatCount(t, row.answersUndone),
        left: formatCount(t, left),
      })}
      actions={
        <form action={undoWhole}>
          <input type="hidden" name="id" value={row.id} />
          <SubmitButton pending={t('imports.going-on')}>{t('imports.go-on-undoing')}</SubmitButton>
        </form>
      }
    />
  );
}
