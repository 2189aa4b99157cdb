'use client';

import { useActionState } from 'react';
import { FormOutcome } from '@/components/forms/form-outcome';
import { SelectField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { type FollowUpState, followUpStates } from '@/lib/surveys/vocabulary';
import { followUpStateNames } from './shown-follow-up';

type Act = { id: string; action: FormAction };

/** Where the call stands: a button for each state but the present one. */
export function StateControl({ id, state, action }: Act & { state: FollowUpState }) {
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
              {each === 'open' ? 'Open again' : followUpStateNames[each]}
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
  const [result, submit] = useActionState(action, { status: 'idle' });
  return (
    <form action={submit} className="flex items-end gap-2">
      <input type="hidden" name="id" value={id} />
      <SelectField
        key={owner}
        label="Owner"
        name="owner"
        className="min-w-0 flex-1"
        defaultValue={owner ?? ''}
        error={result.status === 'refused' ? result.message : null}
        options={[
          { value: '', label: 'Nobody yet' },
          ...members.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
      <SubmitButton variant="default">Give</SubmitButton>
    </form>
  );
}

const moreTime = [
  { value: '4', label: 'in 4 hours' },
  { value: '24', label: 'tomorrow' },
  { value: '48', label: 'in 2 days' },
  { value: '168', label: 'in a week' },
];

/** Until when somebody should have called. */
export function DueControl({ id, action }: Act) {
  const [result, submit] = useActionState(action, { status: 'idle' });
  return (
    <form action={submit} className="flex items-end gap-2">
      <input type="hidden" name="id" value={id} />
      <SelectField
        label="Call by"
        name="hours"
        className="min-w-0 flex-1"
        options={moreTime}
        error={result.status === 'refused' ? result.message : null}
      />
      <SubmitButton variant="default">Set</SubmitButton>
    </form>
  );
}
