import { JobProgress } from '@/components/jobs/job-progress';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import type { ClockJob } from '@/lib/jobs/change-clock';
import { stopClockAction } from './actions';

/** What became of the last change of the clock, as long as somebody should know. */
export function ClockChange({ latest, present }: { latest: ClockJob | null; present: string }) {
  if (!latest) return null;
  const { job, timeZone, isAlive } = latest;
  if (job.state === 'failed') {
    return (
      <Notice tone="error">
        The clock was not changed to {timeZone}, and the numbers are as they were. {job.failure}
      </Notice>
    );
  }
  if (!isAlive) return null;
  const { id, state, done, total, note } = job;
  return (
    <Panel
      title={`Changing the clock to ${timeZone}`}
      note="you can leave this page; it goes on"
      padded
    >
      <div className="grid gap-3">
        <p className="text-ink-2">
          Until this is done, every number and every day is still on the clock of {present}. Answers
          that arrive meanwhile are taken in.
        </p>
        <JobProgress
          job={{ id, state, done, total, note }}
          label="Giving answers their new day"
          cancel={stopClockAction}
        />
      </div>
    </Panel>
  );
}
