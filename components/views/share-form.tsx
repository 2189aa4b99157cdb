'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { CopyButton } from '@/components/ui/copy-button';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { shareDays } from '@/lib/views/vocabulary';
import type { KeptPage } from './shown-views';

/** How a link shows the page on screen, and for how long; then the link itself. */
export function ShareForm({ page, share }: { page: KeptPage; share: FormAction }) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(share);
  return (
    <form {...attributes} className="grid gap-3 p-2">
      <div>
        <h2 className="font-medium">{t('views.share-this')}</h2>
        <p className="text-xs text-ink-3">{t('views.share-what')}</p>
      </div>
      {state.status === 'saved' && state.once ? (
        <Made secret={state.once} words={state.message ?? ''} />
      ) : (
        <FormOutcome state={state} />
      )}
      <input type="hidden" name="address" value={page.address} />
      <TextField
        label={t('views.name')}
        name="name"
        autoComplete="off"
        defaultValue={typed('name', page.name)}
        error={error('name') ?? error('address')}
        hint={t('views.link-name-hint')}
      />
      <SelectField
        key={`kind ${typed('kind', 'link')}`}
        label={t('views.as')}
        name="kind"
        defaultValue={typed('kind', 'link')}
        options={[
          { value: 'link', label: t('views.as-page') },
          { value: 'frame', label: t('views.as-frame') },
        ]}
        error={error('kind')}
      />
      <div className="hidden [form:has(option[value=frame]:checked)_&]:block">
        <TextField
          label={t('views.frame-origins')}
          name="origins"
          autoComplete="off"
          defaultValue={typed('origins', '')}
          error={error('origins')}
          hint={t('views.frame-origins-hint')}
        />
      </div>
      <SelectField
        key={`days ${typed('days', '30')}`}
        label={t('views.works-for')}
        name="days"
        defaultValue={typed('days', '30')}
        options={shareDays.map((value) => ({ value, label: t(`views.days-${value}`) }))}
        error={error('days')}
      />
      <div className="end">
        <SubmitButton pending={t('views.making-link')}>{t('views.make-link')}</SubmitButton>
      </div>
    </form>
  );
}

function Made({ secret, words }: { secret: string; words: string }) {
  return (
    <Notice tone="good" actions={<CopyButton text={secret} />}>
      <p>{words}</p>
      <code className="mt-1 block font-mono text-xs break-all select-all">{secret}</code>
    </Notice>
  );
}
