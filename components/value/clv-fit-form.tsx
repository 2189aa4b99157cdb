'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Popover } from '@/components/ui/popover';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Asks for another fit, and up to which day the backtest may look. */
export function FitForm({ action, until }: { action: FormAction; until: string | null }) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <Popover label="Fit the models again" align="end" trigger={<Button small>Fit again</Button>}>
      <form {...attributes} className="grid gap-3 p-1">
        <FormOutcome state={state} />
        <TextField
          label="Backtest fitted to orders until"
          name="calibrationEnd"
          type="date"
          hint={
            until
              ? 'Left empty: three quarters of the way from the first order to the last.'
              : 'Left empty: three quarters of the way.'
          }
          defaultValue={typed('calibrationEnd')}
          error={error('calibrationEnd')}
        />
        <div className="end">
          <SubmitButton pending="Asking …">Fit again</SubmitButton>
        </div>
      </form>
    </Popover>
  );
}
