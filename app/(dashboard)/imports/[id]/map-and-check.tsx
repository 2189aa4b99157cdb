import Link from 'next/link';
import { isSameReading, readingParams } from '@/components/imports/file-reading';
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
import { knownLack } from '@/lib/csv/known-lack';
import { type FileReading, type ImportMapping, parseMapping } from '@/lib/csv/mapping';
import { suggestMapping } from '@/lib/csv/suggest-mapping';
import { type PresetSuggestion, suggestPreset } from '@/lib/csv/suggest-preset';
import { type Suggestions, suggestHoldings } from '@/lib/csv/suggest-value';
import type { WorkspaceFacts } from '@/lib/csv/workspace-facts';
import { AppError } from '@/lib/errors';
import { loadFacts } from '@/lib/imports/facts';
import { type Inspection, inspectUpload } from '@/lib/imports/import-runs';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import { checkMapping, discardFile, readMapping, startImport } from '../actions';

type Props = {
  row: ImportRow;
  member: Member;
  stopped: boolean;
  /** How the file is read, if the address says it. */
  reading: FileReading | null;
};

const delimiterNames = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  ' ': 'spaces',
} as const;

/** The second step: what each column becomes, and what would come of it. */
export async function MapAndCheck({ row, member, stopped, reading: asked }: Props) {
  const t = await requestWords();
  const { scope, workspace, now } = member;
  const stored = storedMapping(row.mapping);
  const reading = asked ?? stored?.file ?? asFound;
  const looked = await look(scope, row, reading);
  if ('sentence' in looked) return <Unreadable row={row} sentence={looked.sentence} />;
  const { file, profile } = looked;
  const facts = await loadFacts(scope, workspace.timeZone, now);
  const preset = presetOf(looked, facts, reading);
  const suggestions = suggestionsOf(looked, facts, reading);
  const initial =
    (stored && isSameReading(stored.file, reading) ? stored : null) ??
    (await earlierMapping(scope, file.columns, reading)) ??
    preset?.mapping ??
    suggestions.mappings[suggestions.holds];
  const living = <Known extends { name: string; archived: boolean }>(known: readonly Known[]) =>
    known.filter(({ archived }) => !archived).map(({ name }) => name);
  return (
    <>
      {stopped || row.state === 'failed' ? (
        <Notice>
          The import stopped after line {formatCount(t, row.linesRead)} of{' '}
          {formatCount(t, row.lines)}
          {row.failure ? `: ${row.failure}` : '. Run it again.'} Nothing is doubled.
        </Notice>
      ) : null}
      <MappingScreen
        key={String(readingParams(reading))}
        id={row.id}
        fileName={row.fileName}
        description={`${counted(t, profile.columns.length, 'column')}, ${counted(t, profile.lines, 'line')}, ${delimiterNames[file.format.delimiter]} between the cells, written as ${file.format.encoding.toUpperCase()}${file.headerRows > 1 ? `, ${file.headerRows} lines of header` : ''}.`}
        notices={[...file.notices, ...[knownLack(file.columns) ?? []].flat()]}
        file={profile}
        found={{ ...file.format, headerRows: file.headerRows }}
        initial={initial}
        preset={preset}
        suggestions={suggestions}
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

async function look(
  scope: Scope,
  row: ImportRow,
  reading: FileReading,
): Promise<Inspection | { sentence: string }> {
  const { bytes } = await uploadedBytes(scope, row.id);
  if (bytes < row.fileBytes) {
    return { sentence: 'The upload stopped before the file was complete. Choose the file again.' };
  }
  try {
    return await inspectUpload(scope, row, reading);
  } catch (error) {
    if (error instanceof AppError) return { sentence: error.message };
    throw error;
  }
}

function suggestionsOf(
  { file, profile }: Inspection,
  facts: WorkspaceFacts,
  reading: FileReading,
): Suggestions {
  const plain = suggestMapping(profile, facts);
  const { holds, mappings, value } = suggestHoldings(profile, facts, plain, file.preset !== null);
  const readSo = (mapping: ImportMapping) => ({ ...mapping, file: reading });
  const { answers, customers, subscriptions, orders } = mappings;
  return {
    holds,
    value,
    mappings: {
      answers: readSo(answers),
      customers: readSo(customers),
      subscriptions: readSo(subscriptions),
      orders: readSo(orders),
    },
  };
}

const asFound: FileReading = { encoding: null, delimiter: null, headerRows: null };

function presetOf(
  { file, profile }: Inspection,
  facts: WorkspaceFacts,
  reading: FileReading,
): PresetSuggestion | null {
  const preset = file.preset && suggestPreset(file.preset, profile, facts);
  return preset && { ...preset, mapping: { ...preset.mapping, file: reading } };
}

function storedMapping(stored: unknown): ImportMapping | null {
  const parsed = stored === null ? null : parseMapping(stored);
  return parsed && 'mapping' in parsed ? parsed.mapping : null;
}

/** How the latest file of the same kind was mapped: one whose mapped columns are all in this file. */
async function earlierMapping(
  scope: Scope,
  columns: readonly string[],
  reading: FileReading,
): Promise<ImportMapping | null> {
  for (const row of await listImports(scope)) {
    const mapping = row.state === 'done' ? storedMapping(row.mapping) : null;
    const names = Object.keys(mapping?.columns ?? {});
    if (mapping && names.length > 1 && names.every((name) => columns.includes(name)))
      return { ...mapping, file: reading };
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
