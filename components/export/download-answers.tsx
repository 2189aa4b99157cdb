'use client';

import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { saveFile, sizeWords } from './fetch-export';
import { useExport } from './use-export';

/** All answers of a list as a file, with what has come so far and a way to stop it. */
export function DownloadAnswers({ href }: { href: string }) {
  const { working, bytes, error, run, cancel } = useExport();
  return (
    <span className="flex flex-wrap items-center gap-2">
      {working ? (
        <>
          <span className="num text-xs text-ink-2" role="status">
            {sizeWords(bytes)} so far
          </span>
          <Button small onClick={cancel}>
            Cancel
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
