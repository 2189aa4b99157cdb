'use client';

import { useActionState, useState } from 'react';
import { useWords } from '#words';
import { formEcho } from '@/components/catalog/form-echo';
import { useKeptForm } from '@/components/catalog/use-kept-form';
import { FormOutcome } from '@/components/forms/form-outcome';
import { SelectField, type SelectOption, TextField } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { targetLevels } from '@/lib/metrics/target';
import type { Language } from '@/lib/words/languages';
import { LanguageField } from './language-field';
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
  language: Language;
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
  const t = useWords();
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
        label={t('outgoing-form.name')}
        hint={t('alert-form.name-hint')}
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
      <LanguageField start={alert.language} hint={t('alert-form.language-hint')} />
      <TextField
        label={t('alert-form.webhook')}
        hint={t('alert-form.webhook-hint')}
        name="webhookUrl"
        type="url"
        autoComplete="off"
        spellCheck={false}
        defaultValue={typed('webhookUrl', alert.webhookUrl)}
        error={errors.webhookUrl}
      />
      <div className="end">
        <LinkButton href="/alerts">{t('ui.cancel')}</LinkButton>
        <SubmitButton>{t(alert.id ? 'alert-form.save' : 'alert-form.make')}</SubmitButton>
      </div>
    </form>
  );
}

const kinds = ['below', 'above', 'target', 'drop', 'signal', 'response-rate'] as const;

const kindHints = {
  below: 'alert-form.bound-hint',
  above: 'alert-form.bound-hint',
  target: 'alert-form.target-hint',
  drop: 'alert-form.drop-hint',
  signal: 'alert-form.signal-hint',
  'response-rate': 'alert-form.response-rate-hint',
} as const;

function RuleFields({ alert, typed, errors }: PartProps) {
  const t = useWords();
  const [chosen, setKind] = useState(typed('kind', alert.kind));
  const kind = kinds.find((one) => one === chosen) ?? 'drop';
  const hasBound = ['below', 'above', 'response-rate'].includes(kind);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        label={t('alert-form.goes-off-when')}
        name="kind"
        value={kind}
        onChange={({ target }) => setKind(target.value)}
        options={kinds.map((value) => ({ value, label: t(`alert-form.${value}`) }))}
        hint={t(kindHints[kind])}
      />
      <div className={hasBound ? '' : 'hidden'}>
        <TextField
          label={t(kind === 'response-rate' ? 'alert-form.bound-percent' : 'alert-form.bound')}
          name="bound"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={typed('bound', alert.bound)}
          error={errors.bound}
        />
      </div>
      <div className={kind === 'target' ? '' : 'hidden'}>
        <SelectField
          label={t('alert-form.level')}
          name="level"
          defaultValue={typed('level', alert.level)}
          options={targetLevels.map((level) => ({
            value: level,
            label: t(`alert-form.${level}`),
          }))}
        />
      </div>
    </div>
  );
}

function WatchedFields({ alert, typed, errors, choices }: PartProps & { choices: AlertChoices }) {
  const t = useWords();
  const field = (name: 'metric' | 'period' | 'touchpoint' | 'channel') => ({
    name,
    defaultValue: typed(name, alert[name]),
    error: errors[name],
  });
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField label={t('alert-form.metric')} options={choices.metrics} {...field('metric')} />
      <SelectField label={t('alert-form.over')} options={choices.periods} {...field('period')} />
      <SelectField
        label={t('names.touchpoint')}
        options={choices.touchpoints}
        {...field('touchpoint')}
      />
      <SelectField label={t('names.channel')} options={choices.channels} {...field('channel')} />
      {alert.alsoFiltered ? (
        <p className="text-ink-3 sm:col-span-2">
          {t('alert-form.also-filtered', { filters: alert.alsoFiltered })}
        </p>
      ) : null}
    </div>
  );
}

function LimitFields({ alert, typed, errors }: PartProps) {
  const t = useWords();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField
        label={t('alert-form.least')}
        hint={t('alert-form.least-hint')}
        name="leastAnswers"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed('leastAnswers', String(alert.leastAnswers))}
        error={errors.leastAnswers}
      />
      <TextField
        label={t('alert-form.cool-down')}
        name="coolDownHours"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed('coolDownHours', String(alert.coolDownHours))}
        error={errors.coolDownHours}
      />
    </div>
  );
}
