'use client';

import Link from 'next/link';
import { useActionState } from 'react';
import { useWords } from '#words';
import { ActionButton } from '@/components/forms/action-button';
import { Badge } from '@/components/ui/badge';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

type ShownTag = { id: string; key: string; name: string; byRule: boolean };

/** The tags of one answer, to be given and taken. */
export function AnswerTags({
  responseId,
  given,
  others,
  action,
}: {
  responseId: string;
  given: readonly ShownTag[];
  /** Tags in use that it does not carry. */
  others: readonly { id: string; name: string }[];
  /** Null for somebody who may only look. */
  action: FormAction | null;
}) {
  const t = useWords();
  return (
    <>
      {given.length === 0 ? <p className="text-ink-2">{t('tags.no-tag')}</p> : null}
      <ul className="grid gap-1.5" aria-label={t('tags.of-answer')}>
        {given.map((tag) => (
          <li key={tag.id} className="flex items-center gap-2">
            <Link href={`/responses?period=all-time&tag=${tag.key}`}>
              <Badge tone="accent">{tag.name}</Badge>
            </Link>
            {tag.byRule ? <span className="text-xs text-ink-3">{t('tags.by-rule')}</span> : null}
            {action ? (
              <ActionButton
                small
                variant="quiet"
                pending="…"
                className="ms-auto"
                action={action}
                fields={{ ids: responseId, tagId: tag.id, what: 'take' }}
                aria-label={t('tags.take-named', { name: tag.name })}
              >
                {t('tags.take')}
              </ActionButton>
            ) : null}
          </li>
        ))}
      </ul>
      {action && others.length > 0 ? (
        <GiveTag responseId={responseId} others={others} action={action} />
      ) : null}
      {action && others.length + given.length === 0 ? (
        <p className="mt-2">
          <Link href="/tags">{t('tags.make-first')}</Link>
        </p>
      ) : null}
    </>
  );
}

type Act = { responseId: string; action: FormAction };

function GiveTag({
  responseId,
  others,
  action,
}: Act & { others: readonly { id: string; name: string }[] }) {
  const t = useWords();
  const [state, act] = useActionState(action, { status: 'idle' });
  return (
    <form action={act} className="mt-3 flex gap-2">
      <input type="hidden" name="ids" value={responseId} />
      <input type="hidden" name="what" value="give" />
      <select name="tagId" className="input h-8 min-w-0 flex-1" aria-label={t('tags.to-give')}>
        {others.map((tag) => (
          <option key={tag.id} value={tag.id}>
            {tag.name}
          </option>
        ))}
      </select>
      <SubmitButton small variant="default" pending={t('tags.tagging')}>
        {t('tags.give')}
      </SubmitButton>
      {state.status === 'refused' ? <FieldError>{state.message}</FieldError> : null}
    </form>
  );
}
