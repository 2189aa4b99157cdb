'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Holdings } from '@/lib/csv/holdings';
import { formatCount } from '@/lib/words/figures';

type Progress = {
  state: string;
  holds: Holdings;
  lines: number;
  linesRead: number;
  answersAdded: number;
  answersUndone: number;
  linesRefused: number;
  /** Somebody has asked it to stop. */
  stopping: boolean;
};

const every = 800;
/** A page that could not be shown anew is asked for again after so long, in ms. */
const everyRefresh = 8000;
/** How often a run that has not begun is asked for before the page gives up on it. */
const mostWaits = 20;

type Props = {
  id: string;
  initial: Progress;
  /** Stops it, while it can be stopped. */
  stop?: ReactNode;
};

/** How far a running import or its undoing is; it goes on when the page is left, and is found again on return. */
export function ImportProgress({ id, initial, stop }: Props) {
  const router = useRouter();
  const [progress, setProgress] = useState(initial);
  useEffect(() => {
    let current = true;
    let waited = 0;
    let timer: ReturnType<typeof setTimeout>;
    async function ask() {
      const next = await fetchProgress(id);
      if (!current) return;
      if (next) setProgress(next);
      waited = next?.state === 'uploaded' ? waited + 1 : 0;
      if (!isOver(next) && waited < mostWaits) {
        timer = setTimeout(ask, every);
        return;
      }
      router.replace(`/imports/${id}`);
      router.refresh();
      timer = setTimeout(ask, everyRefresh);
    }
    timer = setTimeout(ask, every);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [id, router]);

  return progress.state === 'undoing' ? (
    <Undoing progress={progress} />
  ) : (
    <Importing progress={progress} stop={stop} />
  );
}

function Importing({ progress, stop }: { progress: Progress; stop: ReactNode }) {
  const t = useWords();
  const { holds, lines, linesRead, answersAdded, linesRefused, stopping } = progress;
  return (
    <Panel title={t('import-run.importing')} note={t('import-run.leave-import')} padded>
      <div className="grid max-w-xl gap-3">
        <ProgressBar
          label={
            linesRead === 0 ? t('import-run.reading-again') : t('import-run.writing', { holds })
          }
          done={lines > 0 ? linesRead / lines : 0}
          words={t('importing.lines-read', {
            read: formatCount(t, linesRead),
            count: lines,
            n: formatCount(t, lines),
          })}
        />
        <p className="text-ink-2" role="status">
          {t('import-run.so-far', {
            holds,
            count: answersAdded,
            n: formatCount(t, answersAdded),
            refused: linesRefused,
            m: formatCount(t, linesRefused),
            stopping: stopping ? 'yes' : 'no',
          })}
        </p>
        {stopping || !stop ? null : <div>{stop}</div>}
      </div>
    </Panel>
  );
}

function Undoing({ progress: { answersAdded, answersUndone } }: { progress: Progress }) {
  const t = useWords();
  return (
    <Panel title={t('import-run.undoing')} note={t('import-run.leave-undoing')} padded>
      <div className="max-w-xl" role="status">
        <ProgressBar
          label={t('import-run.taking-out')}
          done={answersAdded > 0 ? answersUndone / answersAdded : 0}
          words={t('import-run.taken-out', {
            done: formatCount(t, answersUndone),
            count: answersAdded,
            n: formatCount(t, answersAdded),
          })}
        />
      </div>
    </Panel>
  );
}

const goingOn: readonly string[] = ['running', 'uploaded', 'undoing'];

function isOver(progress: Progress | null): boolean {
  return progress !== null && !goingOn.includes(progress.state);
}

async function fetchProgress(id: string): Promise<Progress | null> {
  try {
    const response = await fetch(`/imports/${id}/progress`, { cache: 'no-store' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
