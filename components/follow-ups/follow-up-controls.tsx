'use client';

import { useActionState } from 'react';
import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { SelectField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { type FollowUpState, followUpStates } from '@/lib/surveys/vocabulary';

type Act = { id: string; action: FormAction };

/** Where the call stands: a button for each state but the present one. */
export function StateControl({ id, state, action }: Act & { state: FollowUpState }) {
  const t = useWords();
  const [result, submit] = useActionState(action, { status: 'idle' });
  return (
    <form action={submit} className="grid gap-2">
      {result.status === 'refused' ? <FormOutcome state={result} /> : null}
      <input type="hidden" name="id" value={id} />
      <div className="flex flex-wrap gap-2">
        {followUpStates
          .filter((each) => each !== state)
          .map((each) => (
            <SubmitButton key={each} name="state" value={each} variant="default">
              {t(each === 'open' ? 'follow-ups.open-again' : `follow-ups.state-${each}`)}
            </SubmitButton>
          ))}
      </div>
    </form>
  );
}

/** Who is to call. */
export function OwnerControl({
  id,
  action,
  owner,
  members,
}: Act & { owner: string | null; members: readonly { userId: string; name: string }[] }) {
  const t = useWords();
  const [result, submit] = useActionState(action, { status: 'idle' });
  return (
    <form action={submit} className="flex items-end gap-2">
      <input type="hidden" name="id" value={id} />
      <SelectField
        key={owner}
        label={t('follow-ups.owner')}
        name="owner"
        className="min-w-0 flex-1"
        defaultValue={owner ?? ''}
        error={result.status === 'refused' ? result.message : null}
        options={[
          { value: '', label: t('follow-ups.nobody-yet') },
          ...members.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
      <SubmitButton variant="default">{t('follow-ups.give')}</SubmitButton>
    </form>
  );
}

/** In hours. */
const moreTime = [4, 24, 48, 168] as const;

/** Until when somebody should have called. */
export function DueControl({ id, action }: Act) {
  const t = useWords();
  const [result, submit] = useActionState(action, { status: 'idle' });
  return (
    <form action={submit} className="flex items-end gap-2">
      <input type="hidden" name="id" value={id} />
      <SelectField
        label={t('follow-ups.call-by')}
        name="hours"
        className="min-w-0 flex-1"
        options={moreTime.map((hours) => ({
          value: String(hours),
          label: t(`follow-ups.in-${hours}`),
        }))}
        error={result.status === 'refused' ? result.message : null}
      />
      <SubmitButton variant="default">{t('follow-ups.set')}</SubmitButton>
    </form>
  );
}
