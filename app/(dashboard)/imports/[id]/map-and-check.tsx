import Link from 'next/link';
import { useWords } from '#words';
import { delimiterNames, isSameReading, readingParams } from '@/components/imports/file-reading';
import { MappingScreen } from '@/components/imports/mapping-screen';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { type ImportRow, listImports, uploadedBytes } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { Member } from '@/lib/auth/member';
import { knownLack } from '@/lib/csv/known-lack';
import { type FileReading, type ImportMapping, storedMapping } from '@/lib/csv/mapping';
import { suggestMapping } from '@/lib/csv/suggest-mapping';
import { type PresetSuggestion, suggestPreset } from '@/lib/csv/suggest-preset';
import { type Suggestions, suggestHoldings } from '@/lib/csv/suggest-value';
import type { WorkspaceFacts } from '@/lib/csv/workspace-facts';
import { AppError } from '@/lib/errors';
import { loadFacts } from '@/lib/imports/facts';
import { type Inspection, inspectUpload } from '@/lib/imports/import-runs';
import { formatCount } from '@/lib/words/figures';
import { refusalWords } from '@/lib/words/refusal';
import { requestWords } from '@/lib/words/request-words';
import { say } from '@/lib/words/said';
import { tell } from '@/lib/words/told';
import type { Words } from '@/lib/words/words';
import { checkMapping, discardFile, readMapping, startImport } from '../actions';

type Props = {
  row: ImportRow;
  member: Member;
  stopped: boolean;
  /** How the file is read, if the address says it. */
  reading: FileReading | null;
};

/** The second step: what each column becomes, and what would come of it. */
export async function MapAndCheck({ row, member, stopped, reading: asked }: Props) {
  const t = await requestWords();
  const { scope, workspace, now } = member;
  const stored = row.mapping === null ? null : storedMapping(row.mapping);
  const reading = asked ?? stored?.file ?? asFound;
  const looked = await look(t, scope, row, reading);
  if ('sentence' in looked) return <Unreadable row={row} sentence={looked.sentence} />;
  const { file, profile } = looked;
  const facts = await loadFacts(scope, workspace.timeZone, now);
  const preset = presetOf(t, looked, facts, reading);
  const suggestions = suggestionsOf(t, looked, facts, reading);
  const initial =
    (stored && isSameReading(stored.file, reading) ? stored : null) ??
    (await earlierMapping(scope, file.columns, reading)) ??
    preset?.mapping ??
    suggestions.mappings[suggestions.holds];
  const living = <Known extends { name: string; archived: boolean }>(known: readonly Known[]) =>
    known.filter(({ archived }) => !archived).map(({ name }) => name);
  return (
    <>
      {stopped || row.state === 'failed' ? <Notice>{stoppedWords(t, row)}</Notice> : null}
      <MappingScreen
        key={String(readingParams(reading))}
        id={row.id}
        fileName={row.fileName}
        description={shapeWords(t, looked)}
        notices={[
          ...file.notices.map((notice) => say(t, notice)),
          ...[knownLack(file.columns) ?? []].flat().map((key) => t(key)),
        ]}
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

function stoppedWords(t: Words, { linesRead, lines, failure }: ImportRow): string {
  const far = { line: formatCount(t, linesRead), lines: formatCount(t, lines) };
  return failure === null
    ? t('imports.stopped-after', far)
    : t('imports.stopped-because', { ...far, failure: tell(t, failure) });
}

function shapeWords(t: Words, { file, profile }: Inspection): string {
  return t('imports.file-shape', {
    columns: profile.columns.length,
    c: formatCount(t, profile.columns.length),
    lines: profile.lines,
    l: formatCount(t, profile.lines),
    between: delimiterNames[file.format.delimiter],
    encoding: file.format.encoding.toUpperCase(),
    headers: file.headerRows,
  });
}

async function look(
  t: Words,
  scope: Scope,
  row: ImportRow,
  reading: FileReading,
): Promise<Inspection | { sentence: string }> {
  const { bytes } = await uploadedBytes(scope, row.id);
  if (bytes < row.fileBytes) {
    return { sentence: t('imports.not-complete') };
  }
  try {
    return await inspectUpload(scope, row, reading);
  } catch (error) {
    if (error instanceof AppError) return { sentence: refusalWords(t, error) };
    throw error;
  }
}

function suggestionsOf(
  t: Words,
  { file, profile }: Inspection,
  facts: WorkspaceFacts,
  reading: FileReading,
): Suggestions {
  const plain = suggestMapping(t, profile, facts);
  const { holds, mappings, value } = suggestHoldings(
    t,
    profile,
    facts,
    plain,
    file.preset !== null,
  );
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
  t: Words,
  { file, profile }: Inspection,
  facts: WorkspaceFacts,
  reading: FileReading,
): PresetSuggestion | null {
  const preset = file.preset && suggestPreset(t, file.preset, profile, facts);
  return preset && { ...preset, mapping: { ...preset.mapping, file: reading } };
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
  const t = useWords();
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            <Link href="/imports">{t('importing.imports')}</Link> / {row.fileName}
          </>
        }
        title={t('imports.unreadable')}
      />
      <ErrorState
        title={sentence}
        actions={
          <>
            <LinkButton variant="primary" href="/imports">
              {t('imports.choose-another')}
            </LinkButton>
            <Discard row={row} />
          </>
        }
      >
        {t('imports.nothing-written')}
      </ErrorState>
    </>
  );
}

function Discard({ row }: { row: ImportRow }) {
  const t = useWords();
  return (
    <div className="mt-4">
      <ConfirmDialog
        trigger={<Button variant="quiet">{t('imports.remove')}</Button>}
        title={t('imports.remove-title', { file: row.fileName })}
        description={t('imports.remove-description')}
        confirm={t('imports.remove-confirm')}
        action={discardFile}
        fields={{ id: row.id }}
      />
    </div>
  );
}
