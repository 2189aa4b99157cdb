'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Popover } from '@/components/ui/popover';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Asks for another fit, and up to which day the backtest may look, beginning with the day chosen before. */
export function FitForm({
  action,
  chosen,
  words,
}: {
  action: FormAction;
  chosen: string | null;
  words: Readonly<Record<'title' | 'again' | 'until' | 'hint' | 'asking', string>>;
}) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <Popover label={words.title} align="end" trigger={<Button small>{words.again}</Button>}>
      <form {...attributes} className="grid gap-3 p-1">
        <FormOutcome state={state} />
        <TextField
          label={words.until}
          name="calibrationEnd"
          type="date"
          hint={words.hint}
          defaultValue={typed('calibrationEnd', chosen ?? '')}
          error={error('calibrationEnd')}
        />
        <div className="end">
          <SubmitButton pending={words.asking}>{words.again}</SubmitButton>
        </div>
      </form>
    </Popover>
  );
}
