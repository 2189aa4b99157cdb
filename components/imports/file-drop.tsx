'use client';

import { useRouter } from 'next/navigation';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useWords } from '#words';
import { buttonClass } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import { sendFile } from './send-file';

type Upload = { name: string; sent: number; bytes: number };

/** A place to drop a file, which is a file input to the keyboard; sends it and opens what came of it. */
export function FileDrop({ limit }: { limit: string }) {
  const t = useWords();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [over, setOver] = useState(false);
  const [upload, setUpload] = useState<Upload | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function take(file: File | undefined) {
    if (!file || upload) return;
    setProblem(null);
    setUpload({ name: file.name, sent: 0, bytes: file.size });
    const outcome = await sendFile(t, file, (sent) =>
      setUpload({ name: file.name, sent, bytes: file.size }),
    );
    if ('id' in outcome) {
      router.push(`/imports/${outcome.id}`);
      return;
    }
    setUpload(null);
    setProblem(outcome.message);
    if (input.current) input.current.value = '';
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    <div className="grid gap-3">
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <fieldset
        aria-label={t('import-file.file')}
        className={classNames(
          'grid min-w-0 justify-items-center gap-2 rounded-lg border border-dashed px-4 py-8 text-center',
          over ? 'border-accent bg-accent-soft' : 'border-control bg-surface',
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {upload ? (
          <div className="w-full max-w-md">
            <ProgressBar
              label={t('import-file.sending', { name: upload.name })}
              done={upload.bytes > 0 ? upload.sent / upload.bytes : 0}
            />
          </div>
        ) : (
          <>
            <input
              ref={input}
              id={id}
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
              className="peer sr-only"
              onChange={({ target }) => take(target.files?.[0])}
            />
            <label
              htmlFor={id}
              className={classNames(
                buttonClass({ variant: 'primary' }),
                'cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent',
              )}
            >
              {t('import-file.choose')}
            </label>
            <p className="text-ink-2">{t('import-file.drop')}</p>
            <p className="text-xs text-ink-3">{t('import-file.limit', { limit })}</p>
          </>
        )}
      </fieldset>
    </div>
  );
}
