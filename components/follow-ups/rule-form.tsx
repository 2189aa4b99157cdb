'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { LinkButton } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { answerBands } from '@/lib/surveys/content';
import { bandWords } from './band-names';

/** A rule as its form has it. */
export type RuleValues = {
  /** Names it as it was. */
  readonly rule: string;
  readonly band: string;
  readonly touchpointId: string;
  readonly leastStake: string;
  readonly dueHours: string;
  readonly ownerId: string;
};

type RuleFormProps = {
  action: FormAction;
  touchpoints: readonly { id: string; name: string }[];
  members: readonly { userId: string; name: string }[];
  /** Null where nobody knows what customers pay. */
  currency: string | null;
  /** The rule to be changed; without one, a new one is added. */
  rule?: RuleValues;
};

/** Says whose answers want a call, until when, and who makes it. */
export function RuleForm({ action, touchpoints, members, currency, rule }: RuleFormProps) {
  const { state, attributes, error, typed } = useForm(action);
  const field = (name: Exclude<keyof RuleValues, 'rule'>, start = '') => ({
    name,
    defaultValue: typed(name, rule?.[name] ?? start),
    error: error(name),
  });
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      {rule ? <input type="hidden" name="rule" value={rule.rule} /> : null}
      <div className="grid items-start gap-4 rail:grid-cols-2">
        <SelectField
          key={`band-${typed('band')}`}
          label="Answers"
          options={answerBands.map((band) => ({ value: band, label: bandWords[band] }))}
          {...field('band', 'low')}
        />
        <SelectField
          key={`place-${typed('touchpointId')}`}
          label="At"
          options={[
            { value: '', label: 'All touchpoints' },
            ...touchpoints.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...field('touchpointId')}
        />
        <StakeField currency={currency} {...field('leastStake')} />
        <TextField
          label="Call within, in hours"
          inputMode="numeric"
          autoComplete="off"
          {...field('dueHours', '48')}
        />
        <SelectField
          key={`owner-${typed('ownerId')}`}
          label="Owner"
          hint="Told by mail, once a day, of what is overdue."
          options={[
            { value: '', label: 'Nobody yet' },
            ...members.map(({ userId, name }) => ({ value: userId, label: name })),
          ]}
          {...field('ownerId')}
        />
      </div>
      <div className="end">
        {rule ? <LinkButton href="/settings/follow-ups">Leave it as it is</LinkButton> : null}
        <SubmitButton>{rule ? 'Save' : 'Add the rule'}</SubmitButton>
      </div>
    </form>
  );
}

function StakeField({
  currency,
  ...field
}: Pick<RuleFormProps, 'currency'> & {
  name: string;
  defaultValue: string;
  error: string | null;
}) {
  return (
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
      inputMode="decimal"
      autoComplete="off"
      readOnly={currency === null}
      {...field}
    />
  );
}
