'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { TextareaField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Makes a tag, or changes the one given. */
export function TagForm({
  action,
  tag,
}: {
  action: FormAction;
  tag?: { id: string; name: string; words: readonly string[] };
}) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid max-w-xl gap-3">
      <FormOutcome state={state} />
      {tag ? <input type="hidden" name="id" value={tag.id} /> : null}
      <TextField
        label="Name"
        name="name"
        defaultValue={typed('name', tag?.name)}
        error={error('name')}
        required
      />
      <TextareaField
        label="Words or phrases that give it by themselves"
        name="words"
        rows={4}
        defaultValue={typed('words', tag?.words.join('\n'))}
        error={error('words')}
        hint="One a line; one of them is enough. A * at the end takes every ending: wait* finds waiting. Leave it empty to give the tag by hand only."
      />
      <div>
        <SubmitButton variant={tag ? 'default' : 'primary'} pending="Saving …">
          {tag ? 'Save' : 'Make the tag'}
        </SubmitButton>
      </div>
    </form>
  );
}
