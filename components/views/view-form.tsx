'use client';

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
  const { state, attributes, error, typed } = useForm(action);
  const isElsewhere = view && page && view.address !== page.address;
  return (
    <form {...attributes} className="grid gap-3">
      <FormOutcome state={state} saved={view ? 'Saved.' : 'Saved among your views.'} />
      {view ? <input type="hidden" name="id" value={view.id} /> : null}
      {view ? null : <input type="hidden" name="address" value={page?.address ?? ''} />}
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        defaultValue={typed('name', view?.name ?? page?.name)}
        error={error('name') ?? error('address')}
        required
      />
      {isElsewhere ? (
        <Checkbox
          label="Show from now on what is on screen"
          name="address"
          value={page.address}
          hint="Otherwise the view keeps its page and filters."
        />
      ) : null}
      {mayShare ? (
        <Checkbox
          label="Share with the team"
          name="shared"
          value="on"
          defaultChecked={view?.isShared ?? false}
          hint="Everybody of this workspace finds it in the same menu."
        />
      ) : (
        <input type="hidden" name="shared" value={view?.isShared ? 'on' : ''} />
      )}
      <Checkbox
        label="Show it to me first"
        name="first"
        value="on"
        defaultChecked={view?.isDefault ?? false}
        hint="In place of the overview, when I sign in or open Ergograph anew."
      />
      <div className="end">
        <SubmitButton pending="Saving …">{view ? 'Save' : 'Save the view'}</SubmitButton>
      </div>
    </form>
  );
}
