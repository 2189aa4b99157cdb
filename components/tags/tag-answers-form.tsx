'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** The form that the boxes of a list belong to: gives a tag to the answers chosen there, or takes it. */
export function TagAnswersForm({
  id,
  tags,
  action,
}: {
  /** Named by the boxes. */
  id: string;
  tags: readonly { id: string; name: string }[];
  action: FormAction;
}) {
  const t = useWords();
  const { state, attributes, error } = useForm(action);
  const fault = error('ids') ?? error('tagId');
  return (
    <form id={id} {...attributes} className="flex flex-wrap items-center gap-2 px-4 py-2">
      <label className="sr-only" htmlFor={`${id}-tag`}>
        {t('tags.for-chosen')}
      </label>
      <select id={`${id}-tag`} name="tagId" className="input h-8 w-48 max-rail:h-10">
        {tags.map((tag) => (
          <option key={tag.id} value={tag.id}>
            {tag.name}
          </option>
        ))}
      </select>
      <SubmitButton small variant="default" name="what" value="give" pending={t('tags.tagging')}>
        {t('tags.give-chosen')}
      </SubmitButton>
      <SubmitButton small variant="quiet" name="what" value="take" pending={t('tags.taking')}>
        {t('tags.take-chosen')}
      </SubmitButton>
      {fault ? <FieldError>{fault}</FieldError> : null}
      <FormOutcome state={state} />
    </form>
  );
}
