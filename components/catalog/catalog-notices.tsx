import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/form-state';
import { UndoForm } from './archive-form';

/** Tells what was just archived, brought back or saved, with the way back where there is one. */
export function DoneNotice({
  done,
  entries,
  action,
}: {
  /** From the address: `archived`, `unarchived`, `added` or `saved`, and the id of the row. */
  done: { what: unknown; id: unknown };
  entries: readonly { id: string; name: string; archived: boolean }[];
  /** Null for somebody who may not change anything. */
  action: FormAction | null;
}) {
  const entry = entries.find(({ id }) => id === done.id);
  const words = entry && doneWords(done.what, entry);
  if (!entry || !words) return null;
  const undo = done.what === 'archived' || done.what === 'unarchived';
  return (
    <Notice
      tone="good"
      actions={
        undo && action ? <UndoForm action={action} id={entry.id} archived={entry.archived} /> : null
      }
    >
      {words}
    </Notice>
  );
}

function doneWords(
  what: unknown,
  { name, archived }: { name: string; archived: boolean },
): string | null {
  if (what === 'archived' && archived) {
    return `“${name}” is archived: it takes no new answers, and those it has stay in every number.`;
  }
  if (what === 'unarchived' && !archived) return `“${name}” is back in use.`;
  if (what === 'added') return `“${name}” is added.`;
  return what === 'saved' ? `“${name}” is saved.` : null;
}

/** For everybody who may look but not change. */
export function ReadOnlyNote({ what }: { what: string }) {
  return (
    <p className="mt-1 text-xs text-ink-3">
      You can look at the {what} here. Admins add and change them.
    </p>
  );
}
