'use client';

import { useRouter } from 'next/navigation';
import { type ComponentProps, useState, useTransition } from 'react';
import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';
import { Steps } from '@/components/ui/steps';
import type { Holdings } from '@/lib/csv/holdings';
import type { ColumnRole, ImportMapping, RoleName } from '@/lib/csv/mapping';
import type { FileProfile } from '@/lib/csv/profile';
import type { PresetSuggestion } from '@/lib/csv/suggest-preset';
import type { Suggestions } from '@/lib/csv/suggest-value';
import { suggestedRole } from '@/lib/csv/suggested-role';
import type { KnownSurvey } from '@/lib/csv/workspace-facts';
import type { Words } from '@/lib/words/words';
import { AfterPanel } from './after-panel';
import { ColumnsPanel } from './columns-panel';
import { isSameReading, readingParams } from './file-reading';
import { HoldsPanel } from './holds-panel';
import { isMappedAs } from './is-mapped-as';
import { MappingHeader } from './mapping-header';
import { PresetPanel } from './preset-panel';
import { PreviewPanel } from './preview-panel';
import { type FoundReading, ReadingPanel } from './reading-panel';
import { RecordsPanel } from './records-panel';
import { RefusedPanel } from './refused-panel';
import { UnknownPanel } from './unknown-panel';
import { type CheckAnswer, useImportCheck } from './use-import-check';
import { WholeFilePanel } from './whole-file-panel';
import { WholeValuePanel } from './whole-value-panel';

export type MappingScreenProps = {
  id: string;
  fileName: string;
  /** How the file was understood, in one sentence. */
  description: string;
  notices: readonly string[];
  /** How the file is read when nobody says otherwise. */
  found: FoundReading;
  file: FileProfile;
  initial: ImportMapping;
  /** How it is mapped if it comes from the program it looks like. */
  preset: PresetSuggestion | null;
  /** What it seems to hold, and how it is mapped for each thing it could. */
  suggestions: Suggestions;
  surveys: readonly KnownSurvey[];
  touchpoints: readonly string[];
  channels: readonly string[];
  timeZone: string;
  /** Reads a mapping that was saved as a file. */
  parse: (text: string) => Promise<{ mapping: ImportMapping } | { problems: string[] }>;
  check: (id: string, mapping: ImportMapping) => Promise<CheckAnswer>;
  start: (id: string, mapping: ImportMapping) => Promise<{ refused: string | null }>;
};

/** Maps the columns of a file, shows at once what would come of it, and starts the import. */
export function MappingScreen(props: MappingScreenProps) {
  const { id, file, surveys, touchpoints, channels, timeZone } = props;
  const t = useWords();
  const router = useRouter();
  const [mapping, setMapping] = useState(props.initial);
  const [version, setVersion] = useState(0);
  const [usesPreset, setUsesPreset] = useState(isMappedAs(props.preset, props.initial));
  const [refused, setRefused] = useState<string | null>(null);
  const [starting, startTransition] = useTransition();
  const check = useImportCheck(t, mapping, (asked) => props.check(id, asked));
  const { report } = check;
  const { answers } = props.suggestions.mappings;
  const isAnswers = mapping.holds === 'answers';
  const columns = file.columns.map(({ name }) => name);

  const setColumn = (name: string, role: ColumnRole) =>
    setMapping((before) => ({ ...before, columns: { ...before.columns, [name]: role } }));
  const setRole = (name: string, role: RoleName) => {
    const column = file.columns.find((one) => one.name === name);
    const free = surveys.filter(({ key }) => !isFed(mapping, key, name));
    if (column) setColumn(name, suggestedRole(role, column, { surveys: free }));
  };
  const use = (loaded: ImportMapping, isPreset = false) => {
    setMapping(loaded);
    setUsesPreset(isPreset);
    setVersion(version + 1);
  };
  /** A mapping that reads the file in another way needs the file read again. */
  const load = async (loaded: ImportMapping) => {
    if (isSameReading(loaded.file, mapping.file)) return use(loaded);
    await props.check(id, loaded);
    router.push(`/imports/${id}?${readingParams(loaded.file)}`);
  };
  const hold = (holds: Holdings) => {
    const isPreset = holds === 'answers' && props.preset !== null;
    const chosen = isPreset ? props.preset?.mapping : props.suggestions.mappings[holds];
    if (chosen) use({ ...chosen, file: mapping.file }, isPreset);
  };
  const run = () =>
    startTransition(async () => {
      const answer = await props.start(id, mapping);
      setRefused(answer.refused);
      if (answer.refused === null) router.push(`/imports/${id}?step=import`);
    });
  const choose =
    (what: 'touchpoint' | 'channel') => (code: string, name: string | null | undefined) =>
      setMapping((before) => withChoice(before, what, code, name));

  return (
    <>
      <MappingHeader {...props} check={check} starting={starting} onStart={run} onMapping={load} />
      <MapSteps />
      <HoldsPanel holds={mapping.holds} suggestions={props.suggestions} onHolds={hold} />
      {props.preset && isAnswers ? (
        <PresetPanel
          preset={props.preset}
          used={usesPreset}
          {...{ file, mapping }}
          onUse={(wanted) => use((wanted && props.preset?.mapping) || answers, wanted)}
          onRole={setRole}
        />
      ) : null}
      <Notices
        refused={refused}
        notices={props.notices}
        sentences={[
          ...check.sentences,
          ...(report?.problems.map((one) => problemWords(t, one)) ?? []),
        ]}
      />
      <div
        key={version}
        className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 min-[1100px]:grid-cols-[minmax(0,1fr)_344px]"
      >
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
          <ColumnsPanel
            {...{ file, mapping, report }}
            surveys={surveys.map(({ scale, ...survey }) => ({
              ...survey,
              min: scale.min,
              max: scale.max,
            }))}
            onRole={setRole}
            onSettings={setColumn}
          />
          <Whole
            {...{ mapping, touchpoints, channels, columns }}
            onChange={(whole) => setMapping((before) => ({ ...before, ...whole }))}
          />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
          <Preview report={report} timeZone={timeZone} isAnswers={isAnswers} />
          {(['touchpoint', 'channel'] as const).map((what) => (
            <UnknownPanel
              key={what}
              {...{ what, mapping }}
              unknown={report?.unknown ?? []}
              known={what === 'touchpoint' ? touchpoints : channels}
              onChoice={choose(what)}
            />
          ))}
          <AfterPanel report={report} />
          <ReadingPanel id={id} found={props.found} reading={mapping.file} />
        </div>
      </div>
      <div className="mt-4">
        <RefusedPanel
          refusals={report?.refusals ?? []}
          lines={report?.linesRefused ?? 0}
          download={`/imports/${id}/refused`}
        />
      </div>
    </>
  );
}

function MapSteps() {
  const t = useWords();
  return (
    <Steps
      label={t('importing.steps')}
      steps={[
        { label: t('importing.step-file'), state: 'done', href: '/imports' },
        { label: t('importing.step-map'), state: 'current' },
        { label: t('importing.step-import'), state: 'ahead' },
      ]}
    />
  );
}

function Notices({
  refused,
  notices,
  sentences,
}: {
  refused: string | null;
  notices: readonly string[];
  sentences: readonly string[];
}) {
  return (
    <>
      {refused ? <Notice tone="error">{refused}</Notice> : null}
      {[...notices, ...sentences].map((sentence) => (
        <Notice key={sentence}>{sentence}</Notice>
      ))}
    </>
  );
}

function Preview({
  isAnswers,
  ...props
}: ComponentProps<typeof PreviewPanel> & { isAnswers: boolean }) {
  return isAnswers ? <PreviewPanel {...props} /> : <RecordsPanel report={props.report} />;
}

function Whole(props: ComponentProps<typeof WholeFilePanel>) {
  return props.mapping.holds === 'answers' ? (
    <WholeFilePanel {...props} />
  ) : (
    <WholeValuePanel {...props} />
  );
}

/** Whether a column beside this one feeds a survey already. */
function isFed({ columns }: ImportMapping, survey: string, column: string): boolean {
  return Object.entries(columns).some(
    ([name, role]) => name !== column && role.role === 'score' && role.survey === survey,
  );
}

function problemWords(
  t: Words,
  { column, sentence }: { column: string | null; sentence: string },
): string {
  return column === null ? sentence : t('columns.about-column', { column, sentence });
}

/** Notes what a code stands for: a name, null to leave it out, undefined to make it as it is called. */
function withChoice(
  mapping: ImportMapping,
  what: 'touchpoint' | 'channel',
  code: string,
  name: string | null | undefined,
): ImportMapping {
  const found = Object.entries(mapping.columns).find(([, { role }]) => role === what);
  const [column, role] = found ?? [];
  if (column === undefined || !role || (role.role !== 'touchpoint' && role.role !== 'channel'))
    return mapping;
  const { [code]: _, ...others } = role.values;
  const values = name === undefined ? others : { ...others, [code]: name };
  const unknown = name === undefined ? ('create' as const) : role.unknown;
  return { ...mapping, columns: { ...mapping.columns, [column]: { ...role, values, unknown } } };
}
