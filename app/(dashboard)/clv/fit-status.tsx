import { useWords } from '#words';
import { JobProgress } from '@/components/jobs/job-progress';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { FitForm } from '@/components/value/clv-fit-form';
import { may, type Role } from '@/lib/auth/roles';
import type { FitState } from '@/lib/jobs/clv-fit';
import { formatDay } from '@/lib/words/dates';
import { paragraph } from '@/lib/words/figures';
import { tell } from '@/lib/words/told';
import type { Words } from '@/lib/words/words';
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
      <Panel title={t('clv.fitting')} note={t('clv.fitting-note')} padded>
        <JobProgress job={{ id, state: of, done, total, note }} label={t('clv.about-to-begin')} />
      </Panel>
    );
  }
  const again = may(role, 'responses:write') ? (
    <FitForm action={fitAgainAction} chosen={chosenDay(fit)} words={formWords(t)} />
  ) : null;
  if (job?.state === 'failed') {
    return (
      <Notice tone="error" actions={again}>
        {paragraph(t, [
          t('clv.fit-failed'),
          job.failure ? tell(t, job.failure) : '',
          shownWords(t, fit),
        ])}
      </Notice>
    );
  }
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-2 text-xs text-ink-3">
      <span>{paragraph(t, [fittedWords(t, fit), isStale && fit ? t('clv.stale') : ''])}</span>
      {again}
    </div>
  );
}

/** The day that the backtest was told to stop at; null while that is left to the fit. */
function chosenDay(fit: FitState['fit']): string | null {
  const calibration = fit?.orders?.calibration;
  return calibration?.isChosen ? calibration.until : null;
}

function fittedWords(t: Words, fit: FitState['fit']): string {
  if (!fit) return t('clv.never-fitted');
  const day = formatDay(t, fit.fittedAt.slice(0, 10));
  return fit.orders
    ? t('clv.fitted-until', { day, until: formatDay(t, fit.orders.seenUntil) })
    : t('clv.fitted', { day });
}

function shownWords(t: Words, fit: FitState['fit']): string {
  return fit ? t('clv.shown-fit', { day: formatDay(t, fit.fittedAt.slice(0, 10)) }) : '';
}

function formWords(t: Words) {
  return {
    title: t('clv.fit-again-title'),
    again: t('clv.fit-again'),
    until: t('clv.fit-until'),
    hint: t('clv.fit-until-hint'),
    asking: t('clv.asking'),
  };
}
