import type { Metadata } from 'next';
import { FileDrop } from '@/components/imports/file-drop';
import { ImportsTable } from '@/components/imports/imports-table';
import { PageHeader } from '@/components/ui/page-header';
import { Steps } from '@/components/ui/steps';
import { listImports } from '@/db/queries/imports';
import { requirePermission } from '@/lib/auth/member';
import { hasDied } from '@/lib/imports/import-runs';
import { holdingsOf } from '@/lib/imports/is-undoable';
import { ClientWords } from '@/lib/words/client-words';
import { formatMoment } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { undoWhole } from './actions';
import { NotIntoSample } from './not-into-sample';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-imports') };
}

/** Step one, the file; and the list of all that came before. */
export default async function ImportsPage() {
  const { scope, workspace } = await requirePermission('imports:write');
  if (workspace.isSample) return <NotIntoSample />;
  const t = await requestWords();
  const imports = await listImports(scope);
  const now = new Date();
  return (
    <>
      <PageHeader title={t('imports.title')} description={t('imports.description')} />
      <Steps
        label={t('importing.steps')}
        steps={[
          { label: t('importing.step-file'), state: 'current' },
          { label: t('importing.step-map'), state: 'ahead' },
          { label: t('importing.step-import'), state: 'ahead' },
        ]}
      />
      <div className="grid gap-4">
        <ClientWords areas={['import-file']}>
          <FileDrop limit="1 GB" />
        </ClientWords>
        {imports.length > 0 ? (
          <ImportsTable
            undo={undoWhole}
            imports={imports.map((row) => ({
              id: row.id,
              fileName: row.fileName,
              holds: row.mapping === null ? null : holdingsOf(row.mapping),
              when: formatMoment(t, row.createdAt, workspace.timeZone),
              state: hasDied(row, now) && row.state === 'running' ? 'stopped' : row.state,
              added: row.answersAdded,
              undone: row.answersUndone,
              known: row.answersKnown,
              refused: row.linesRefused,
            }))}
          />
        ) : null}
      </div>
    </>
  );
}
