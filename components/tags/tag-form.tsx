'use client';

import { useWords } from '#words';
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
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid max-w-xl gap-3">
      <FormOutcome state={state} />
      {tag ? <input type="hidden" name="id" value={tag.id} /> : null}
      <TextField
        label={t('tags.name')}
        name="name"
        defaultValue={typed('name', tag?.name)}
        error={error('name')}
        required
      />
      <TextareaField
        label={t('tags.words')}
        name="words"
        rows={4}
        defaultValue={typed('words', tag?.words.join('\n'))}
        error={error('words')}
        hint={t('tags.words-hint')}
      />
      <div>
        <SubmitButton variant={tag ? 'default' : 'primary'}>
          {t(tag ? 'ui.save' : 'tags.make')}
        </SubmitButton>
      </div>
    </form>
  );
}
