'use client';

import Link from 'next/link';
import { useRef, useState } from 'react';
import { useWords } from '#words';
import { Button, buttonClass } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { ToldReport } from '@/lib/csv/import-report';
import type { ImportMapping } from '@/lib/csv/mapping';
import { formatCount, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { headline } from './headline';
import type { MappingScreenProps } from './mapping-screen';
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
            <Link href="/imports">{t('importing.imports')}</Link> / {fileName}
          </>
        }
        title={<span aria-live="polite">{headline(t, report, sentences)}</span>}
        description={paragraph(t, [description, t('columns.nothing-until')])}
        actions={
          <>
            <LoadMapping parse={parse} onMapping={onMapping} />
            <a className={buttonClass({})} href={`/imports/${id}/mapping`} download>
              {t('columns.save-mapping')}
            </a>
            <Button variant="primary" disabled={blocked} onClick={onStart}>
              {starting ? t('columns.starting') : importWords(t, ready, report)}
            </Button>
          </>
        }
      />
      {pending && report && report.lines > 0 && !report.complete ? (
        <div className="mb-4 max-w-md">
          <ProgressBar
            label={t('columns.checking')}
            done={report.linesRead / report.lines}
            words={t('importing.lines-read', {
              read: formatCount(t, report.linesRead),
              count: report.lines,
              n: formatCount(t, report.lines),
            })}
          />
        </div>
      ) : null}
    </>
  );
}

function importWords(t: Words, ready: number, report: ToldReport | null): string {
  if (ready === 0 || !report) return t('columns.import');
  const { holds } = report;
  return t('columns.import-records', { holds, count: ready, n: formatCount(t, ready) });
}

function LoadMapping({ parse, onMapping }: Pick<Props, 'parse' | 'onMapping'>) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function load(file: File | undefined) {
    if (!file) return;
    const read = await parse(await file.text());
    setProblem('problems' in read ? (read.problems[0] ?? t('columns.no-mapping')) : null);
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
        aria-label={t('columns.mapping-file')}
        onChange={({ target }) => load(target.files?.[0])}
      />
      <Button onClick={() => input.current?.click()}>{t('columns.use-saved')}</Button>
    </>
  );
}
