'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { Checkbox, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { KeptPage, ShownView } from './shown-views';

/** Saves the page shown under a name, or changes a view there is. */
export function ViewForm({
  action,
  page,
  view,
  mayShare,
}: {
  action: FormAction;
  /** The page on screen; null where no page with numbers is. */
  page: KeptPage | null;
  /** The view to change; without it a new one is made. */
  view?: ShownView;
  mayShare: boolean;
}) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  const isElsewhere = view && page && view.address !== page.address;
  return (
    <form {...attributes} className="grid gap-3">
      <FormOutcome state={state} saved={view ? t('ui.saved') : t('views.saved-among')} />
      {view ? <input type="hidden" name="id" value={view.id} /> : null}
      {view ? null : <input type="hidden" name="address" value={page?.address ?? ''} />}
      <TextField
        label={t('views.name')}
        name="name"
        autoComplete="off"
        defaultValue={typed('name', view?.name ?? page?.name)}
        error={error('name') ?? error('address')}
        required
      />
      {isElsewhere ? (
        <Checkbox
          label={t('views.show-screen')}
          name="address"
          value={page.address}
          hint={t('views.show-screen-hint')}
        />
      ) : null}
      {mayShare ? (
        <Checkbox
          label={t('views.share-team')}
          name="shared"
          value="on"
          defaultChecked={view?.isShared ?? false}
          hint={t('views.share-team-hint')}
        />
      ) : (
        <input type="hidden" name="shared" value={view?.isShared ? 'on' : ''} />
      )}
      <Checkbox
        label={t('views.show-first')}
        name="first"
        value="on"
        defaultChecked={view?.isDefault ?? false}
        hint={t('views.show-first-hint')}
      />
      <div className="end">
        <SubmitButton>{view ? t('ui.save') : t('views.save-view')}</SubmitButton>
      </div>
    </form>
  );
}
