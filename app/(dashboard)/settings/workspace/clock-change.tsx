import { useWords } from '#words';
import { JobProgress } from '@/components/jobs/job-progress';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import type { ClockJob } from '@/lib/jobs/change-clock';
import { tell } from '@/lib/words/told';
import { stopClockAction } from './actions';

/** What became of the last change of the clock, as long as somebody should know. */
export function ClockChange({ latest, present }: { latest: ClockJob | null; present: string }) {
  const t = useWords();
  if (!latest) return null;
  const { job, timeZone, isAlive } = latest;
  if (job.state === 'failed') {
    return (
      <Notice tone="error">
        {t('settings.clock-failed', { zone: timeZone })} {job.failure ? tell(t, job.failure) : null}
      </Notice>
    );
  }
  if (!isAlive) return null;
  const { id, state, done, total, note } = job;
  return (
    <Panel
      title={t('settings.clock-changing', { zone: timeZone })}
      note={t('settings.clock-note')}
      padded
    >
      <div className="grid gap-3">
        <p className="text-ink-2">{t('settings.clock-until', { zone: present })}</p>
        <JobProgress
          job={{ id, state, done, total, note }}
          label={t('settings.clock-progress')}
          cancel={stopClockAction}
        />
      </div>
    </Panel>
  );
}
