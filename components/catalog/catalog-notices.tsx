import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/form-state';
import type { CatalogKind } from '@/lib/surveys/vocabulary';
import type { Words } from '@/lib/words/words';
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
  const t = useWords();
  const entry = entries.find(({ id }) => id === done.id);
  const words = entry && doneWords(t, done.what, entry);
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
  t: Words,
  what: unknown,
  { name, archived }: { name: string; archived: boolean },
): string | null {
  if (what === 'archived' && archived) {
    return t('catalog.done-archived', { name });
  }
  if (what === 'unarchived' && !archived) return t('catalog.done-unarchived', { name });
  if (what === 'added') return t('catalog.done-added', { name });
  return what === 'saved' ? t('catalog.done-saved', { name }) : null;
}

/** For everybody who may look but not change. */
export function ReadOnlyNote({ kind }: { kind: CatalogKind }) {
  const t = useWords();
  return <p className="mt-1 text-xs text-ink-3">{t(`catalog.look-${kind}`)}</p>;
}
