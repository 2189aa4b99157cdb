'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Panel } from '@/components/ui/panel';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatCount } from '@/lib/metrics/format';
import { counted } from './headline';

type Progress = {
  state: string;
  lines: number;
  linesRead: number;
  answersAdded: number;
  linesRefused: number;
};

const every = 800;
/** How often a run that has not begun is asked for before the page gives up on it. */
const mostWaits = 20;

/** How far a running import is; it goes on when the page is left, and is found again on return. */
export function ImportProgress({ id, initial }: { id: string; initial: Progress }) {
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
    }
    timer = setTimeout(ask, every);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [id, router]);

  const { lines, linesRead, answersAdded, linesRefused } = progress;
  return (
    <Panel title="Importing" note="you can leave this page; the import goes on" padded>
      <div className="grid max-w-xl gap-3">
        <ProgressBar
          label={linesRead === 0 ? 'Reading the file once more' : 'Writing answers'}
          done={lines > 0 ? linesRead / lines : 0}
          words={`${formatCount(linesRead)} of ${counted(lines, 'line')}`}
        />
        <p className="text-ink-2" role="status">
          {counted(answersAdded, 'answer')} added
          {linesRefused > 0 ? `, ${counted(linesRefused, 'line')} refused` : ''}
        </p>
      </div>
    </Panel>
  );
}

function isOver(progress: Progress | null): boolean {
  return progress !== null && progress.state !== 'running' && progress.state !== 'uploaded';
}

async function fetchProgress(id: string): Promise<Progress | null> {
  try {
    const response = await fetch(`/imports/${id}/progress`, { cache: 'no-store' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
