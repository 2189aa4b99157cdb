'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { SelectField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { answerBands } from '@/lib/surveys/content';
import { bandWords } from './band-names';

/** Says whose answers want a call, until when, and who makes it. */
export function RuleForm({
  action,
  touchpoints,
  members,
  currency,
}: {
  action: FormAction;
  touchpoints: readonly { id: string; name: string }[];
  members: readonly { userId: string; name: string }[];
  /** Null where nobody knows what customers pay. */
  currency: string | null;
}) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <div className="grid items-start gap-4 rail:grid-cols-2">
        <SelectField
          key={`band-${typed('band')}`}
          label="Answers"
          name="band"
          defaultValue={typed('band', 'low')}
          options={answerBands.map((band) => ({ value: band, label: bandWords[band] }))}
          error={error('band')}
        />
        <SelectField
          key={`place-${typed('touchpointId')}`}
          label="At"
          name="touchpointId"
          defaultValue={typed('touchpointId')}
          options={[
            { value: '', label: 'All touchpoints' },
            ...touchpoints.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={error('touchpointId')}
        />
        <TextField
          label={
            currency
              ? `Customers who pay at least, in ${currency} a month`
              : 'Customers who pay at least'
          }
          hint={
            currency
              ? 'Empty: everybody, also those of whom nobody knows what they pay.'
              : 'Can be used once subscriptions are brought in.'
          }
          name="leastStake"
          inputMode="decimal"
          autoComplete="off"
          readOnly={currency === null}
          defaultValue={typed('leastStake')}
          error={error('leastStake')}
        />
        <TextField
          label="Call within, in hours"
          name="dueHours"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed('dueHours', '48')}
          error={error('dueHours')}
        />
        <SelectField
          key={`owner-${typed('ownerId')}`}
          label="Owner"
          hint="Told by mail, once a day, of what is overdue."
          name="ownerId"
          defaultValue={typed('ownerId')}
          options={[
            { value: '', label: 'Nobody yet' },
            ...members.map(({ userId, name }) => ({ value: userId, label: name })),
          ]}
          error={error('ownerId')}
        />
      </div>
      <div className="end">
        <SubmitButton>Add the rule</SubmitButton>
      </div>
    </form>
  );
}
