'use client';

import Link from 'next/link';
import { useActionState } from 'react';
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
  return (
    <>
      {given.length === 0 ? <p className="text-ink-2">No tag.</p> : null}
      <ul className="grid gap-1.5" aria-label="Tags of this answer">
        {given.map((tag) => (
          <li key={tag.id} className="flex items-center gap-2">
            <Link href={`/responses?period=all-time&tag=${tag.key}`}>
              <Badge tone="accent">{tag.name}</Badge>
            </Link>
            {tag.byRule ? <span className="text-xs text-ink-3">by its rule</span> : null}
            {action ? (
              <ActionButton
                small
                variant="quiet"
                pending="…"
                className="ms-auto"
                action={action}
                fields={{ ids: responseId, tagId: tag.id, what: 'take' }}
                aria-label={`Take ${tag.name} off`}
              >
                Take off
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
          <Link href="/tags">Make the first tag</Link>
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
  const [state, act] = useActionState(action, { status: 'idle' });
  return (
    <form action={act} className="mt-3 flex gap-2">
      <input type="hidden" name="ids" value={responseId} />
      <input type="hidden" name="what" value="give" />
      <select name="tagId" className="input h-8 min-w-0 flex-1" aria-label="Tag to give">
        {others.map((tag) => (
          <option key={tag.id} value={tag.id}>
            {tag.name}
          </option>
        ))}
      </select>
      <SubmitButton small variant="default" pending="Tagging …">
        Give the tag
      </SubmitButton>
      {state.status === 'refused' ? <FieldError>{state.message}</FieldError> : null}
    </form>
  );
}
