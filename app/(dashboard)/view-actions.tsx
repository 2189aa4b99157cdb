import { cache, Suspense } from 'react';
import { ExportMenu } from '@/components/export/export-menu';
import { Skeleton } from '@/components/ui/skeleton';
import { ShareMenu } from '@/components/views/share-menu';
import { ViewMenu } from '@/components/views/view-menu';
import { listSavedViews } from '@/db/queries/saved-views';
import { type Member, requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { pageParts } from '@/lib/exports/page-parts';
import { alertHref, reportHref } from '@/lib/outgoing/make-from-view';
import { pageName } from '@/lib/reports/view-words';
import { parseViewAddress, printViewAddress } from '@/lib/views/view-address';
import { requestWords } from '@/lib/words/request-words';
import { deleteViewAction, editViewAction, saveViewAction, shareViewAction } from './views/actions';

type ViewActionsProps = {
  /** Path and query of the page as it is filtered. */
  address: string;
  /** What it is called, where the address does not say it: the name of a dashboard. */
  name?: string;
};

const viewsOnce = cache((member: Member) => listSavedViews(member.scope, member.userId));

/** The end of the filter bar: saved views, sharing. */
export function ViewActions(props: ViewActionsProps) {
  return (
    <Suspense fallback={<ViewActionsToCome />}>
      <Actions {...props} />
    </Suspense>
  );
}

/** Their room while they are on their way. */
function ViewActionsToCome() {
  return (
    <span className="actions-to-come">
      <Skeleton height="100%" />
    </span>
  );
}

async function Actions({ address, name }: ViewActionsProps) {
  const view = parseViewAddress(address);
  if (!view) return null;
  const t = await requestWords();
  const member = await requireMember();
  const kept = printViewAddress(view);
  const page = { address: kept, name: name ?? pageName(t, view) };
  const mayPublish = may(member.role, 'views:publish');
  return (
    <span className="view-actions">
      <ViewMenu
        page={page}
        views={await viewsOnce(member)}
        mayShare={may(member.role, 'views:write')}
        wallHref={`/wall?${new URLSearchParams({ view: kept })}`}
        reportHref={mayPublish ? reportHref(view, name) : null}
        alertHref={mayPublish ? alertHref(view) : null}
        actions={{ save: saveViewAction, edit: editViewAction, remove: deleteViewAction }}
      />
      {mayPublish ? <ShareMenu page={page} share={shareViewAction} /> : null}
      <ExportMenu
        address={kept}
        parts={pageParts[view.page].map((part) => ({ id: part.id, name: t(part.name) }))}
      />
    </span>
  );
}
