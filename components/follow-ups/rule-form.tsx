'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { SelectField, TextField } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { answerBands } from '@/lib/surveys/answer-bands';

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
  const t = useWords();
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
          label={t('follow-up-rules.answers')}
          options={answerBands.map((band) => ({
            value: band,
            label: t(`follow-up-rules.band-${band}`),
          }))}
          {...field('band', 'low')}
        />
        <SelectField
          key={`place-${typed('touchpointId')}`}
          label={t('follow-up-rules.at')}
          options={[
            { value: '', label: t('follow-up-rules.all-touchpoints') },
            ...touchpoints.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...field('touchpointId')}
        />
        <StakeField currency={currency} {...field('leastStake')} />
        <TextField
          label={t('follow-up-rules.within')}
          inputMode="numeric"
          autoComplete="off"
          {...field('dueHours', '48')}
        />
        <SelectField
          key={`owner-${typed('ownerId')}`}
          label={t('follow-up-rules.owner')}
          hint={t('follow-up-rules.owner-hint')}
          options={[
            { value: '', label: t('follow-up-rules.nobody-yet') },
            ...members.map(({ userId, name }) => ({ value: userId, label: name })),
          ]}
          {...field('ownerId')}
        />
      </div>
      <div className="end">
        {rule ? (
          <LinkButton href="/settings/follow-ups">{t('follow-up-rules.leave')}</LinkButton>
        ) : null}
        <SubmitButton>{t(rule ? 'ui.save' : 'follow-up-rules.add')}</SubmitButton>
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
  const t = useWords();
  return (
    <TextField
      label={currency ? t('follow-up-rules.stake-in', { currency }) : t('follow-up-rules.stake')}
      hint={t(currency ? 'follow-up-rules.stake-hint' : 'follow-up-rules.stake-later')}
      inputMode="decimal"
      autoComplete="off"
      readOnly={currency === null}
      {...field}
    />
  );
}
