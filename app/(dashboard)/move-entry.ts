import { redirect } from 'next/navigation';
import { setArchived } from '@/db/mutations/archive-entry';
import { memberAction } from '@/lib/form-action';
import { archiveInput } from '@/lib/surveys/archive-input';
import type { CatalogKind } from '@/lib/surveys/vocabulary';

/** The action that archives an entry of a catalog page or brings it back, and tells of it there. */
export function moveEntry(kind: CatalogKind) {
  return memberAction('surveys:write', archiveInput, async ({ id, archived }, { scope }) => {
    await setArchived(scope, kind, id, archived ? new Date() : null);
    redirect(`/${kind}s?done=${archived ? 'archived' : 'unarchived'}&id=${id}`);
  });
}
