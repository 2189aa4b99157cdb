'use client';

import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { saveFile, sizeWords } from './fetch-export';
import { useExport } from './use-export';

/** All answers of a list as a file, with what has come so far and a way to stop it. */
export function DownloadAnswers({ href }: { href: string }) {
  const t = useWords();
  const { working, bytes, error, run, cancel } = useExport();
  return (
    <span className="flex flex-wrap items-center gap-2">
      {working ? (
        <>
          <span className="num text-xs text-ink-2" role="status">
            {t('files.so-far', { size: sizeWords(t, bytes) })}
          </span>
          <Button small onClick={cancel}>
            {t('ui.cancel')}
          </Button>
        </>
      ) : (
        <Button small onClick={() => run(href, ({ blob, name }) => saveFile(blob, name))}>
          <Icon name="export" small />
          CSV
        </Button>
      )}
      {error ? (
        <span className="text-xs text-bad-text" role="status">
          {error}
        </span>
      ) : null}
    </span>
  );
}
