'use client';

import { useActionState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { ResponseState } from '@/lib/surveys/vocabulary';

const offered: Record<ResponseState, readonly ResponseState[]> = {
  counted: ['quarantined', 'withdrawn'],
  quarantined: ['withdrawn', 'counted'],
  withdrawn: ['counted'],
};

type Act = { id: string; state: ResponseState; action: FormAction };

/** Moves an answer into or out of the count; each move asks first and can be taken back. */
export function StateActions({ id, state, action }: Act) {
  const t = useWords();
  const [result, act] = useActionState(action, { status: 'idle' });
  return (
    <>
      {offered[state].map((to) => (
        <ConfirmDialog
          key={to}
          trigger={<Button>{t(`answer-moves.${to}-label`)}</Button>}
          title={t(`answer-moves.${to}-title`)}
          description={t(`answer-moves.${to}-what`)}
          confirm={t(`answer-moves.${to}-label`)}
          action={act}
          fields={{ id, state: to, before: state }}
        />
      ))}
      {result.status === 'refused' ? <Notice tone="error">{result.message}</Notice> : null}
    </>
  );
}

/** Says what was just done, with the way back. */
export function UndoNotice({ id, state, before, action }: Act & { before: ResponseState }) {
  const t = useWords();
  const [result, act] = useActionState(action, { status: 'idle' });
  return (
    <Notice
      tone={result.status === 'refused' ? 'error' : 'good'}
      actions={
        <form action={act}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="state" value={before} />
          <input type="hidden" name="before" value={state} />
          <SubmitButton small variant="default" pending={t('answer-moves.undoing')}>
            {t('answer-moves.undo')}
          </SubmitButton>
        </form>
      }
    >
      {result.status === 'refused' ? result.message : t(`answer-moves.${state}-done`)}
    </Notice>
  );
}
