import Link from 'next/link';
import { counted } from '@/components/imports/headline';
import { MappingScreen } from '@/components/imports/mapping-screen';
import { Button, LinkButton } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { type ImportRow, listImports, uploadedBytes } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { Member } from '@/lib/auth/member';
import { type ImportMapping, parseMapping } from '@/lib/csv/mapping';
import { suggestMapping } from '@/lib/csv/suggest-mapping';
import { AppError } from '@/lib/errors';
import { loadFacts } from '@/lib/imports/facts';
import { type Inspection, inspectUpload } from '@/lib/imports/import-runs';
import { formatCount } from '@/lib/metrics/format';
import { checkMapping, discardFile, readMapping, startImport } from '../actions';

type Props = { row: ImportRow; member: Member; stopped: boolean };

const delimiterNames = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const;

/** The second step: what each column becomes, and what would come of it. */
export async function MapAndCheck({ row, member, stopped }: Props) {
  const { scope, workspace, now } = member;
  const looked = await look(scope, row);
  if ('sentence' in looked) return <Unreadable row={row} sentence={looked.sentence} />;
  const { file, profile } = looked;
  const facts = await loadFacts(scope, workspace.timeZone, now);
  const initial =
    storedMapping(row.mapping) ??
    (await earlierMapping(scope, file.columns)) ??
    suggestMapping(profile, facts);
  const living = <Known extends { name: string; archived: boolean }>(known: readonly Known[]) =>
    known.filter(({ archived }) => !archived).map(({ name }) => name);
  return (
    <>
      {stopped || row.state === 'failed' ? (
        <Notice>
          The import stopped after line {formatCount(row.linesRead)} of {formatCount(row.lines)}
          {row.failure ? `: ${row.failure}` : '.'} Run it again; nothing is doubled.
        </Notice>
      ) : null}
      <MappingScreen
        id={row.id}
        fileName={row.fileName}
        description={`${counted(profile.columns.length, 'column')}, ${counted(profile.lines, 'line')}, ${delimiterNames[file.format.delimiter]} between the cells, written as ${file.format.encoding.toUpperCase()}.`}
        notices={file.notices}
        file={profile}
        initial={initial}
        surveys={facts.surveys.filter(({ archived }) => !archived)}
        touchpoints={living(facts.touchpoints)}
        channels={living(facts.channels)}
        timeZone={workspace.timeZone}
        check={checkMapping}
        start={startImport}
        parse={readMapping}
      />
      {row.answersAdded === 0 ? <Discard row={row} /> : null}
    </>
  );
}

async function look(scope: Scope, row: ImportRow): Promise<Inspection | { sentence: string }> {
  const { bytes } = await uploadedBytes(scope, row.id);
  if (bytes < row.fileBytes) {
    return { sentence: 'The upload stopped before the file was complete. Choose the file again.' };
  }
  try {
    return await inspectUpload(scope, row);
  } catch (error) {
    if (error instanceof AppError) return { sentence: error.message };
    throw error;
  }
}

function storedMapping(stored: unknown): ImportMapping | null {
  const parsed = stored === null ? null : parseMapping(stored);
  return parsed && 'mapping' in parsed ? parsed.mapping : null;
}

/** How the latest file of the same kind was mapped: one whose mapped columns are all in this file. */
async function earlierMapping(
  scope: Scope,
  columns: readonly string[],
): Promise<ImportMapping | null> {
  for (const row of await listImports(scope)) {
    const mapping = row.state === 'done' ? storedMapping(row.mapping) : null;
    const names = Object.keys(mapping?.columns ?? {});
    if (mapping && names.length > 1 && names.every((name) => columns.includes(name)))
      return mapping;
  }
  return null;
}

function Unreadable({ row, sentence }: { row: ImportRow; sentence: string }) {
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            <Link href="/imports">Imports</Link> / {row.fileName}
          </>
        }
        title="This file cannot be read."
      />
      <ErrorState
        title={sentence}
        actions={
          <>
            <LinkButton variant="primary" href="/imports">
              Choose another file
            </LinkButton>
            <Discard row={row} />
          </>
        }
      >
        Nothing was written.
      </ErrorState>
    </>
  );
}

function Discard({ row }: { row: ImportRow }) {
  return (
    <div className="mt-4">
      <ConfirmDialog
        trigger={<Button variant="quiet">Remove this file</Button>}
        title={`Remove “${row.fileName}”?`}
        description="Nothing was imported from it. The file and what you said about its columns go; it can be chosen again."
        confirm="Remove the file"
        action={discardFile}
        fields={{ id: row.id }}
      />
    </div>
  );
}
