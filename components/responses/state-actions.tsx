'use client';

import { type ReactNode, useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { ResponseState } from '@/lib/surveys/vocabulary';

type Move = { to: ResponseState; label: string; title: string; description: ReactNode };

const moves: Record<ResponseState, Move> = {
  withdrawn: {
    to: 'withdrawn',
    label: 'Take out of the count',
    title: 'Take this answer out of the count?',
    description:
      'It leaves every score, trend and board, as if it had not been given, and stays listed under “Taken out”. You can count it again at any time.',
  },
  quarantined: {
    to: 'quarantined',
    label: 'Quarantine',
    title: 'Quarantine this answer?',
    description:
      'For answers that look wrong: a test, a double, a link scanner. It is in no number until somebody has looked and counts it again.',
  },
  counted: {
    to: 'counted',
    label: 'Count again',
    title: 'Count this answer again?',
    description: 'It is back in every score, trend and board of its day, touchpoint and channel.',
  },
};

const offered: Record<ResponseState, readonly ResponseState[]> = {
  counted: ['quarantined', 'withdrawn'],
  quarantined: ['withdrawn', 'counted'],
  withdrawn: ['counted'],
};

type Act = { id: string; state: ResponseState; action: FormAction };

/** Moves an answer into or out of the count; each move asks first and can be taken back. */
export function StateActions({ id, state, action }: Act) {
  const [result, act] = useActionState(action, { status: 'idle' });
  return (
    <>
      {offered[state].map((to) => {
        const move = moves[to];
        return (
          <ConfirmDialog
            key={to}
            trigger={<Button>{move.label}</Button>}
            title={move.title}
            description={move.description}
            confirm={move.label}
            action={act}
            fields={{ id, state: to, before: state }}
          />
        );
      })}
      {result.status === 'refused' ? <Notice tone="error">{result.message}</Notice> : null}
    </>
  );
}

/** Says what was just done, with the way back. */
export function UndoNotice({ id, state, before, action }: Act & { before: ResponseState }) {
  const [result, act] = useActionState(action, { status: 'idle' });
  const done: Record<ResponseState, string> = {
    counted: 'The answer is counted again.',
    quarantined: 'The answer is in quarantine and in no number.',
    withdrawn: 'The answer is taken out of the count.',
  };
  return (
    <Notice
      tone={result.status === 'refused' ? 'error' : 'good'}
      actions={
        <form action={act}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="state" value={before} />
          <input type="hidden" name="before" value={state} />
          <SubmitButton small variant="default" pending="Undoing …">
            Undo
          </SubmitButton>
        </form>
      }
    >
      {result.status === 'refused' ? result.message : done[state]}
    </Notice>
  );
}
