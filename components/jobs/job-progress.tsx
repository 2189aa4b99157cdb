'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useWords } from '#words';
import { ProgressBar } from '@/components/ui/progress-bar';
import { SubmitButton } from '@/components/ui/submit-button';
import type { JobState } from '@/lib/surveys/vocabulary';
import { isFitStep } from '@/lib/value/fit-steps';
import { formatCount } from '@/lib/words/figures';

/** How far work in the background is, as `/jobs/[id]/progress` tells it. */
export type ShownJob = {
  id: string;
  state: JobState;
  done: number;
  total: number | null;
  note: string | null;
};

const every = 1000;
/** A page that could not be shown anew is asked for again after so long, in ms. */
const everyRefresh = 8000;

/**
 * How far a job is; the page asks again by itself and is shown anew when the
 * job is over. The work goes on when the page is left.
 */
export function JobProgress({
  job,
  label,
  cancel,
}: {
  job: ShownJob;
  label: string;
  cancel?: () => Promise<void>;
}) {
  const t = useWords();
  const router = useRouter();
  const [shown, setShown] = useState(job);
  const { id } = job;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let current = true;
    async function ask() {
      const next = await readProgress(id);
      if (!current) return;
      if (next) setShown(next);
      const isOver = next && next.state !== 'waiting' && next.state !== 'running';
      if (isOver) router.refresh();
      timer = setTimeout(ask, isOver ? everyRefresh : every);
    }
    timer = setTimeout(ask, every);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [id, router]);

  const { done, total } = shown;
  return (
    <div className="grid max-w-xl gap-3">
      <ProgressBar
        label={isFitStep(shown.note) ? t(`jobs.step-${shown.note}`) : label}
        done={total ? done / total : 0}
        words={
          total
            ? t('jobs.so-far', { done: formatCount(t, done), total: formatCount(t, total) })
            : t('jobs.about-to-begin')
        }
      />
      {cancel ? (
        <form action={cancel}>
          <SubmitButton variant="default" pending={t('jobs.stopping')}>
            {t('jobs.stop')}
          </SubmitButton>
        </form>
      ) : null}
    </div>
  );
}

/** A request that fails on the way tells nothing about the job. */
async function readProgress(id: string): Promise<ShownJob | null> {
  try {
    const response = await fetch(`/jobs/${id}/progress`, { cache: 'no-store' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
