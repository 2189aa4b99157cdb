import { useWords } from '#words';
import { JobProgress } from '@/components/jobs/job-progress';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { FitForm } from '@/components/value/clv-fit-form';
import { may, type Role } from '@/lib/auth/roles';
import type { FitState } from '@/lib/jobs/clv-fit';
import { formatDay } from '@/lib/words/dates';
import { fitAgainAction } from './actions';

/** When the models were last fitted, what is under way, and the way to another fit. */
export function FitStatus({
  state,
  role,
  isMember,
}: {
  state: FitState;
  role: Role;
  /** Nobody else may follow a job. */
  isMember: boolean;
}) {
  const t = useWords();
  const { fit, isStale, job, isAlive } = state;
  if (isAlive && job && isMember) {
    const { id, state: of, done, total, note } = job;
    return (
      <Panel title="Fitting the models" note="you can leave this page; it goes on" padded>
        <JobProgress job={{ id, state: of, done, total, note }} label="About to begin" />
      </Panel>
    );
  }
  const again = may(role, 'responses:write') ? (
    <FitForm action={fitAgainAction} chosen={chosenDay(fit)} />
  ) : null;
  if (job?.state === 'failed') {
    return (
      <Notice tone="error" actions={again}>
        The models could not be fitted. {job.failure}
        {fit ? ` Shown is the fit of ${formatDay(t, fit.fittedAt.slice(0, 10))}.` : ''}
      </Notice>
    );
  }
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-2 text-xs text-ink-3">
      <span>
        {fit
          ? `Fitted ${formatDay(t, fit.fittedAt.slice(0, 10))}${fit.orders ? `, orders seen until ${formatDay(t, fit.orders.seenUntil)}` : ''}.`
          : 'Not fitted yet.'}{' '}
        {isStale && fit ? 'Something has changed since; it is fitted anew within a day.' : ''}
      </span>
      {again}
    </div>
  );
}

/** The day that the backtest was told to stop at; null while that is left to the fit. */
function chosenDay(fit: FitState['fit']): string | null {
  const calibration = fit?.orders?.calibration;
  return calibration?.isChosen ? calibration.until : null;
}
