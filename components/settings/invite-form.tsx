'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { ShownOnce } from '@/components/forms/shown-once';
import { useForm } from '@/components/forms/use-form';
import { SelectField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { roles } from '@/lib/auth/roles';
import type { FormAction } from '@/lib/form-state';
import { roleOptions } from './role-options';

/** Makes the link that brings one person into the workspace. */
export function InviteForm({ action }: { action: FormAction }) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      {state.status === 'saved' && state.once ? (
        <ShownOnce words={state.message ?? ''} secret={state.once} label={t('members.copy-link')} />
      ) : (
        <FormOutcome state={state} />
      )}
      <TextField
        label={t('members.email')}
        name="email"
        type="email"
        autoComplete="off"
        defaultValue={typed('email')}
        error={error('email')}
      />
      <SelectField
        key={typed('role', 'viewer')}
        label={t('members.role')}
        name="role"
        defaultValue={typed('role', 'viewer')}
        options={roleOptions(t)}
        error={error('role')}
      />
      <dl className="grid gap-1 text-xs text-ink-2">
        {roles.map((role) => (
          <div key={role}>
            <dt className="inline font-medium text-ink">
              {t('members.role-named', { role: t(`names.role-${role}`) })}
            </dt>
            <dd className="inline">{t(`members.about-${role}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="end">
        <SubmitButton pending={t('members.making-link')}>{t('members.make-link')}</SubmitButton>
      </div>
    </form>
  );
}
