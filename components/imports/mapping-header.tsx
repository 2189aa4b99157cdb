'use client';

import Link from 'next/link';
import { useRef, useState } from 'react';
import { useWords } from '#words';
import { Button, buttonClass } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { ImportMapping } from '@/lib/csv/mapping';
import { formatCount } from '@/lib/words/figures';
import { counted, headline } from './headline';
import type { MappingScreenProps } from './mapping-screen';
import { countedRecords } from './record-words';
import type { ImportCheck } from './use-import-check';

type Props = Pick<MappingScreenProps, 'id' | 'fileName' | 'description' | 'parse'> & {
  check: ImportCheck;
  starting: boolean;
  onStart: () => void;
  onMapping: (mapping: ImportMapping) => void;
};

/** What would be imported, in a sentence, and the button that does it. */
export function MappingHeader(props: Props) {
  const t = useWords();
  const { id, fileName, description, parse, check, starting, onStart, onMapping } = props;
  const { report, pending, sentences } = check;
  const ready = report?.ready ?? 0;
  const blocked =
    starting ||
    pending ||
    sentences.length > 0 ||
    !report?.complete ||
    report.problems.length > 0 ||
    ready === 0;
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            <Link href="/imports">Imports</Link> / {fileName}
          </>
        }
        title={<span aria-live="polite">{headline(t, report, sentences)}</span>}
        description={`${description} Nothing is written until you press Import; no survey will be sent.`}
        actions={
          <>
            <LoadMapping parse={parse} onMapping={onMapping} />
            <a className={buttonClass({})} href={`/imports/${id}/mapping`} download>
              Save mapping
            </a>
            <Button variant="primary" disabled={blocked} onClick={onStart}>
              {starting
                ? 'Starting …'
                : ready > 0
                  ? `Import ${countedRecords(t, ready, report?.holds ?? 'answers')}`
                  : 'Import'}
            </Button>
          </>
        }
      />
      {pending && report && report.lines > 0 && !report.complete ? (
        <div className="mb-4 max-w-md">
          <ProgressBar
            label="Checking every line"
            done={report.linesRead / report.lines}
            words={`${formatCount(t, report.linesRead)} of ${counted(t, report.lines, 'line')}`}
          />
        </div>
      ) : null}
    </>
  );
}

function LoadMapping({ parse, onMapping }: Pick<Props, 'parse' | 'onMapping'>) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function load(file: File | undefined) {
    if (!file) return;
    const read = await parse(await file.text());
    setProblem('problems' in read ? (read.problems[0] ?? 'That file is no mapping.') : null);
    if ('mapping' in read) onMapping(read.mapping);
  }
  return (
    <>
      {problem ? <span className="self-center text-xs text-warn-text">{problem}</span> : null}
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="sr-only"
        tabIndex={-1}
        aria-label="Mapping file"
        onChange={({ target }) => load(target.files?.[0])}
      />
      <Button onClick={() => input.current?.click()}>Use a saved mapping</Button>
    </>
  );
}
