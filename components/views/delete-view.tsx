'use client';

import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useToast } from '@/components/ui/toast';
import type { FormAction, FormState } from '@/lib/form-state';
import type { ShownView } from './shown-views';

/** Deletes a view at once and offers the way back. */
export function DeleteView({
  view,
  remove,
  restore,
}: {
  view: ShownView;
  remove: FormAction;
  /** Saves the same view again. */
  restore: FormAction;
}) {
  const toast = useToast();
  const [pending, start] = useTransition();
  const { id, name, address, isShared, isDefault } = view;

  function putBack() {
    const fields = { name, address, shared: isShared ? 'on' : '', first: isDefault ? 'on' : '' };
    start(async () => {
      const failed = refusalIn(await restore({ status: 'idle' }, formOf(fields)));
      toast(failed ? { words: failed, error: true } : { words: `“${name}” is back.` });
    });
  }

  function takeAway() {
    start(async () => {
      const failed = refusalIn(await remove({ status: 'idle' }, formOf({ id })));
      toast(
        failed
          ? { words: failed, error: true }
          : { words: `“${name}” is deleted.`, action: { label: 'Undo', run: putBack } },
      );
    });
  }

  return (
    <Button
      variant="quiet"
      small
      disabled={pending}
      onClick={takeAway}
      aria-label={`Delete ${name}`}
    >
      <Icon name="trash" small />
      Delete
    </Button>
  );
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return form;
}

function refusalIn(state: FormState): string | null {
  if (state.status === 'refused') return state.message;
  return state.status === 'invalid' ? 'It could not be saved as it was.' : null;
}
