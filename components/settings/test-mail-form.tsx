'use client';

import { useActionState } from 'react';
import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Hands one mail over to the mail server and shows what it said. */
export function TestMailForm({
  action,
  to,
  canSend,
}: {
  action: FormAction;
  to: string;
  canSend: boolean;
}) {
  const t = useWords();
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} className="grid gap-3">
      <FormOutcome state={state} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton
          variant="default"
          disabled={!canSend}
          pending={t('sending-form.handing-over')}
        >
          {t('sending-form.test')}
        </SubmitButton>
        <span className="text-xs break-all text-ink-3">{to}</span>
      </div>
    </form>
  );
}
