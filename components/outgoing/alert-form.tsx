'use client';

import { useActionState, useState } from 'react';
import { formEcho } from '@/components/catalog/form-echo';
import { useKeptForm } from '@/components/catalog/use-kept-form';
import { FormOutcome } from '@/components/forms/form-outcome';
import { LinkButton } from '@/components/ui/button';
import { SelectField, type SelectOption, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { RecipientFields } from './recipient-fields';

/** What the form begins with. */
export type ShownAlert = {
  /** Undefined for a new one. */
  id?: string;
  name: string;
  kind: string;
  bound: string;
  level: string;
  metric: string;
  period: string;
  touchpoint: string;
  channel: string;
  /** The address it watches, whose other filters stay. */
  view: string;
  /** Filters that the form has no field for, in words; null if there are none. */
  alsoFiltered: string | null;
  leastAnswers: number;
  coolDownHours: number;
  recipients: readonly string[];
  webhookUrl: string;
};

export type AlertChoices = {
  metrics: readonly SelectOption[];
  periods: readonly SelectOption[];
  touchpoints: readonly SelectOption[];
  channels: readonly SelectOption[];
  members: readonly { name: string; email: string }[];
};

type Typed = (name: string, start: string) => string;
type Errors = Readonly<Record<string, string[] | undefined>>;
type PartProps = { alert: ShownAlert; typed: Typed; errors: Errors };

/** Makes an alert, or changes one. */
export function AlertForm({
  action,
  alert,
  choices,
}: {
  action: FormAction;
  alert: ShownAlert;
  choices: AlertChoices;
}) {
  const [state, send] = useActionState(action, { status: 'idle' });
  const form = useKeptForm();
  const { typed: values, errors } = formEcho(state);
  const typed: Typed = (name, start) => values[name] ?? start;
  const own = new Set(choices.members.map(({ email }) => email.toLowerCase()));
  const others = alert.recipients.filter((address) => !own.has(address));
  return (
    <form ref={form} action={send} className="grid gap-5" noValidate>
      <FormOutcome state={state} />
      {alert.id ? <input type="hidden" name="id" value={alert.id} /> : null}
      <input type="hidden" name="view" value={alert.view} />
      <TextField
        label="Name"
        hint="The subject of the mail begins with it."
        name="name"
        maxLength={80}
        autoComplete="off"
        defaultValue={typed('name', alert.name)}
        error={errors.name}
      />
      <RuleFields alert={alert} typed={typed} errors={errors} />
      <WatchedFields alert={alert} typed={typed} errors={errors} choices={choices} />
      <LimitFields alert={alert} typed={typed} errors={errors} />
      <RecipientFields
        members={choices.members}
        chosen={alert.recipients}
        others={typed('others', others.join('\n'))}
        error={errors.others?.[0] ?? null}
      />
      <TextField
        label="Webhook (optional)"
        hint="An address that is sent the same as JSON, signed."
        name="webhookUrl"
        type="url"
        autoComplete="off"
        spellCheck={false}
        defaultValue={typed('webhookUrl', alert.webhookUrl)}
        error={errors.webhookUrl}
      />
      <div className="end">
        <LinkButton href="/alerts">Cancel</LinkButton>
        <SubmitButton>{alert.id ? 'Save the alert' : 'Make the alert'}</SubmitButton>
      </div>
    </form>
  );
}

const kinds: readonly SelectOption[] = [
  { value: 'below', label: 'The value is below' },
  { value: 'above', label: 'The value is above' },
  { value: 'target', label: 'A target is missed' },
  { value: 'drop', label: 'It falls by more than chance' },
  { value: 'signal', label: 'The control chart signals' },
  { value: 'response-rate', label: 'The response rate collapses' },
];

const kindHints: Readonly<Record<string, string>> = {
  below: 'Higher is better on every scale: effort scales are turned round first.',
  above: 'Higher is better on every scale: effort scales are turned round first.',
  target: 'Goes off when the whole 95 % interval is under the target.',
  drop: 'Against the period before, judged as everywhere.',
  signal: 'The last whole day, week or month is outside its limits or in a run of eight.',
  'response-rate': 'It falls by more than chance, or lies below the bound for sure.',
};

function RuleFields({ alert, typed, errors }: PartProps) {
  const [kind, setKind] = useState(typed('kind', alert.kind));
  const hasBound = ['below', 'above', 'response-rate'].includes(kind);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        label="Goes off when"
        name="kind"
        value={kind}
        onChange={({ target }) => setKind(target.value)}
        options={kinds}
        hint={kindHints[kind]}
      />
      <div className={hasBound ? '' : 'hidden'}>
        <TextField
          label={kind === 'response-rate' ? 'Bound in per cent (optional)' : 'Bound'}
          name="bound"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={typed('bound', alert.bound)}
          error={errors.bound}
        />
      </div>
      <div className={kind === 'target' ? '' : 'hidden'}>
        <SelectField
          label="Target"
          name="level"
          defaultValue={typed('level', alert.level)}
          options={[
            { value: 'required', label: 'Required' },
            { value: 'good', label: 'Good' },
            { value: 'excellent', label: 'Excellent' },
          ]}
        />
      </div>
    </div>
  );
}

function WatchedFields({ alert, typed, errors, choices }: PartProps & { choices: AlertChoices }) {
  const field = (name: 'metric' | 'period' | 'touchpoint' | 'channel') => ({
    name,
    defaultValue: typed(name, alert[name]),
    error: errors[name],
  });
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField label="Metric" options={choices.metrics} {...field('metric')} />
      <SelectField label="Over" options={choices.periods} {...field('period')} />
      <SelectField label="Touchpoint" options={choices.touchpoints} {...field('touchpoint')} />
      <SelectField label="Channel" options={choices.channels} {...field('channel')} />
      {alert.alsoFiltered ? (
        <p className="text-ink-3 sm:col-span-2">Also filtered by: {alert.alsoFiltered}</p>
      ) : null}
    </div>
  );
}

function LimitFields({ alert, typed, errors }: PartProps) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField
        label="From so many answers on"
        hint="With fewer it keeps quiet. Of a response rate: people reached."
        name="leastAnswers"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed('leastAnswers', String(alert.leastAnswers))}
        error={errors.leastAnswers}
      />
      <TextField
        label="At most once in so many hours"
        name="coolDownHours"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed('coolDownHours', String(alert.coolDownHours))}
        error={errors.coolDownHours}
      />
    </div>
  );
}
