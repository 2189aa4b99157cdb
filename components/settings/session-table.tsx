'use client';

import { useActionState } from 'react';
import { useWords } from '#words';
import { ActionButton } from '@/components/forms/action-button';
import { FormOutcome } from '@/components/forms/form-outcome';
import { Badge } from '@/components/ui/badge';
import { SubmitButton } from '@/components/ui/submit-button';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';

export type ListedSession = {
  id: string;
  device: string;
  address: string | null;
  lastSeen: string;
  isThis: boolean;
};

/** The browsers in which somebody is signed in, and the way to end that. */
export function SessionTable({
  sessions,
  revoke,
  revokeOthers,
}: {
  sessions: readonly ListedSession[];
  revoke: FormAction;
  revokeOthers: FormAction;
}) {
  const t = useWords();
  return (
    <>
      <Table caption={t('account-forms.sessions')} phone="rows">
        <thead>
          <tr>
            <Th>{t('account-forms.browser')}</Th>
            <Th>{t('account-forms.last-seen')}</Th>
            <Th>
              <span className="sr-only">{t('account-forms.sign-out')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <RowHead name={session.device} detail={session.address} />
              <Td>{session.lastSeen}</Td>
              <Td num>
                {session.isThis ? (
                  <Badge tone="accent">{t('account-forms.this-browser')}</Badge>
                ) : (
                  <ActionButton
                    small
                    variant="quiet"
                    action={revoke}
                    fields={{ id: session.id }}
                    aria-label={t('account-forms.sign-out-of', {
                      device: session.device,
                      moment: session.lastSeen,
                    })}
                  >
                    {t('account-forms.sign-out')}
                  </ActionButton>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <EndOthers action={revokeOthers} isNeeded={sessions.length > 1} />
    </>
  );
}

function EndOthers({ action, isNeeded }: { action: FormAction; isNeeded: boolean }) {
  const t = useWords();
  const [state, submit] = useActionState(action, { status: 'idle' });
  if (!isNeeded && state.status === 'idle') return null;
  return (
    <form action={submit} className="foot grid gap-2">
      <FormOutcome state={state} />
      {isNeeded ? (
        <SubmitButton
          small
          variant="default"
          pending={t('ui.working')}
          className="justify-self-start"
        >
          {t('account-forms.sign-out-others')}
        </SubmitButton>
      ) : null}
    </form>
  );
}
