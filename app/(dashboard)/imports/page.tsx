import { FileDrop } from '@/components/imports/file-drop';
import { ImportsTable } from '@/components/imports/imports-table';
import { PageHeader } from '@/components/ui/page-header';
import { Steps } from '@/components/ui/steps';
import { listImports } from '@/db/queries/imports';
import { requirePermission } from '@/lib/auth/member';
import { hasDied } from '@/lib/imports/import-runs';
import { holdingsOf } from '@/lib/imports/is-undoable';
import { undoWhole } from './actions';
import { NotIntoSample } from './not-into-sample';

export const metadata = { title: 'Imports' };

/** Step one, the file; and the list of all that came before. */
export default async function ImportsPage() {
  const { scope, workspace } = await requirePermission('imports:write');
  if (workspace.isSample) return <NotIntoSample />;
  const imports = await listImports(scope);
  const now = new Date();
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: workspace.timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <>
      <PageHeader
        title="Import a file"
        description="Answers, customers, subscriptions or orders, as CSV. First you see what every line becomes and which lines cannot be read. The same file twice adds nothing."
      />
      <Steps
        label="Steps"
        steps={[
          { label: 'File', state: 'current' },
          { label: 'Map and check', state: 'ahead' },
          { label: 'Import', state: 'ahead' },
        ]}
      />
      <div className="grid gap-4">
        <FileDrop limit="1 GB" />
        {imports.length > 0 ? (
          <ImportsTable
            undo={undoWhole}
            imports={imports.map((row) => ({
              id: row.id,
              fileName: row.fileName,
              holds: row.mapping === null ? null : holdingsOf(row.mapping),
              when: format.format(row.createdAt),
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
