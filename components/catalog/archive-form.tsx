'use client';

import { useActionState } from 'react';
import { useWords } from '#words';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { formEcho } from './form-echo';

/** Archives a row or brings it back; both can be undone, so nothing is asked first. */
export function ArchiveForm({
  action,
  id,
  name,
  archived,
}: {
  action: FormAction;
  id: string;
  name: string;
  archived: boolean;
}) {
  const t = useWords();
  const [state, send] = useActionState(action, { status: 'idle' });
  const { refusal } = formEcho(state);
  return (
    <form action={send} className="inline-flex flex-col items-end gap-1">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="archived" value={archived ? 'no' : 'yes'} />
      <SubmitButton
        variant="quiet"
        small
        pending={t('ui.working')}
        aria-label={t(archived ? 'entries.bring-back-named' : 'entries.archive-named', { name })}
      >
        <Icon name="archive" small />
        {t(archived ? 'entries.bring-back' : 'entries.archive')}
      </SubmitButton>
      {refusal ? (
        <span role="alert" className="text-xs text-bad-text">
          {refusal}
        </span>
      ) : null}
    </form>
  );
}

/** Takes back what was just done, from the line that tells of it. */
export function UndoForm({
  action,
  id,
  archived,
}: {
  action: FormAction;
  id: string;
  archived: boolean;
}) {
  const t = useWords();
  const [state, send] = useActionState(action, { status: 'idle' });
  const { refusal } = formEcho(state);
  return (
    <form action={send} className="inline-flex items-center gap-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="archived" value={archived ? 'no' : 'yes'} />
      {refusal ? <span role="alert">{refusal}</span> : null}
      <SubmitButton variant="default" small pending={t('ui.working')}>
        {t('entries.undo')}
      </SubmitButton>
    </form>
  );
}
