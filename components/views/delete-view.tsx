'use client';

import { useTransition } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useToast } from '@/components/ui/toast';
import type { FormAction, FormState } from '@/lib/form-state';
import type { Words } from '@/lib/words/words';
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
  const [t, toast] = [useWords(), useToast()];
  const [pending, start] = useTransition();
  const { id, name, address, isShared, isDefault } = view;

  function putBack() {
    const fields = { name, address, shared: isShared ? 'on' : '', first: isDefault ? 'on' : '' };
    start(async () => {
      const failed = refusalIn(t, await restore({ status: 'idle' }, formOf(fields)));
      toast(failed ? { words: failed, error: true } : { words: t('views.is-back', { name }) });
    });
  }

  function takeAway() {
    start(async () => {
      const failed = refusalIn(t, await remove({ status: 'idle' }, formOf({ id })));
      toast(
        failed
          ? { words: failed, error: true }
          : {
              words: t('views.is-deleted', { name }),
              action: { label: t('views.undo'), run: putBack },
            },
      );
    });
  }

  return (
    <Button
      variant="quiet"
      small
      disabled={pending}
      onClick={takeAway}
      aria-label={t('views.delete-named', { name })}
    >
      <Icon name="trash" small />
      {t('views.delete')}
    </Button>
  );
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return form;
}

function refusalIn(t: Words, state: FormState): string | null {
  if (state.status === 'refused') return state.message;
  return state.status === 'invalid' ? t('views.not-saved') : null;
}
