'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Popover } from '@/components/ui/popover';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Asks for another fit, and up to which day the backtest may look, beginning with the day chosen before. */
export function FitForm({ action, chosen }: { action: FormAction; chosen: string | null }) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <Popover label="Fit the models again" align="end" trigger={<Button small>Fit again</Button>}>
      <form {...attributes} className="grid gap-3 p-1">
        <FormOutcome state={state} />
        <TextField
          label="Backtest fitted to orders until"
          name="calibrationEnd"
          type="date"
          hint="A day stays for the fits to come. Left empty: three quarters of the way from the first order to the last."
          defaultValue={typed('calibrationEnd', chosen ?? '')}
          error={error('calibrationEnd')}
        />
        <div className="end">
          <SubmitButton pending="Asking …">Fit again</SubmitButton>
        </div>
      </form>
    </Popover>
  );
}
