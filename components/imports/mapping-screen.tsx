'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Notice } from '@/components/ui/notice';
import { Steps } from '@/components/ui/steps';
import type { ColumnRole, ImportMapping, RoleName } from '@/lib/csv/mapping';
import type { FileProfile } from '@/lib/csv/profile';
import { suggestedRole } from '@/lib/csv/suggested-role';
import type { KnownSurvey } from '@/lib/csv/workspace-facts';
import { AfterPanel } from './after-panel';
import { ColumnsPanel } from './columns-panel';
import { MappingHeader } from './mapping-header';
import { PreviewPanel } from './preview-panel';
import { RefusedPanel } from './refused-panel';
import { UnknownPanel } from './unknown-panel';
import { type CheckAnswer, useImportCheck } from './use-import-check';
import { WholeFilePanel } from './whole-file-panel';

export type MappingScreenProps = {
  id: string;
  fileName: string;
  /** How the file was understood, in one sentence. */
  description: string;
  notices: readonly string[];
  file: FileProfile;
  initial: ImportMapping;
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
  const router = useRouter();
  const [mapping, setMapping] = useState(props.initial);
  const [version, setVersion] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const [starting, startTransition] = useTransition();
  const check = useImportCheck(mapping, (asked) => props.check(id, asked));
  const { report } = check;

  const setColumn = (name: string, role: ColumnRole) =>
    setMapping((before) => ({ ...before, columns: { ...before.columns, [name]: role } }));
  const setRole = (name: string, role: RoleName) => {
    const column = file.columns.find((one) => one.name === name);
    const free = surveys.filter(({ key }) => !isFed(mapping, key, name));
    if (column) setColumn(name, suggestedRole(role, column, { surveys: free }));
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
      <MappingHeader
        {...props}
        check={check}
        starting={starting}
        onStart={run}
        onMapping={(loaded) => {
          setMapping(loaded);
          setVersion(version + 1);
        }}
      />
      <Steps
        label="Steps"
        steps={[
          { label: 'File', state: 'done', href: '/imports' },
          { label: 'Map and check', state: 'current' },
          { label: 'Import', state: 'ahead' },
        ]}
      />
      {refused ? <Notice tone="error">{refused}</Notice> : null}
      {props.notices.map((notice) => (
        <Notice key={notice}>{notice}</Notice>
      ))}
      {[...check.sentences, ...(report?.problems.map(problemWords) ?? [])].map((sentence) => (
        <Notice key={sentence}>{sentence}</Notice>
      ))}
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
          <WholeFilePanel
            {...{ mapping, touchpoints, channels }}
            onChange={(whole) => setMapping((before) => ({ ...before, ...whole }))}
          />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
          <PreviewPanel report={report} timeZone={timeZone} />
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

/** Whether a column beside this one feeds a survey already. */
function isFed({ columns }: ImportMapping, survey: string, column: string): boolean {
  return Object.entries(columns).some(
    ([name, role]) => name !== column && role.role === 'score' && role.survey === survey,
  );
}

function problemWords({ column, sentence }: { column: string | null; sentence: string }): string {
  return column === null ? sentence : `“${column}”: ${sentence}`;
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
