import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SavedViewTable } from '@/components/views/saved-view-table';
import { ShareLinkTable } from '@/components/views/share-link-table';
import { ViewForm } from '@/components/views/view-form';
import type { Catalog } from '@/db/queries/catalog';
import { listSavedViews } from '@/db/queries/saved-views';
import { type ListedShareLink, listShareLinks } from '@/db/queries/share-links';
import { shareToken } from '@/lib/asking/token';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { siteUrl } from '@/lib/env';
import { parseMetricQuery } from '@/lib/metric-query';
import { dayIn } from '@/lib/metrics/period';
import { first } from '@/lib/query-params';
import { loadPayingCatalog } from '@/lib/reports/paying-catalog';
import { type View, viewAt } from '@/lib/reports/view';
import { addressWords, goneFilters, pageName } from '@/lib/reports/view-words';
import { frameCode } from '@/lib/views/frame-code';
import { isAboutPaying, parseViewAddress } from '@/lib/views/view-address';
import { formatDay } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import {
  deleteViewAction,
  editViewAction,
  firstViewAction,
  revokeLinkAction,
  saveViewAction,
} from './actions';

export const metadata = { title: 'Views and links' };

export default async function ViewsPage({ searchParams }: PageProps<'/views'>) {
  const t = await requestWords();
  const member = await requireMember();
  const [view, paying, views, params] = await Promise.all([
    viewAt(member, {}),
    loadPayingCatalog(member.scope),
    listSavedViews(member.scope, member.userId),
    searchParams,
  ]);
  const edited = views.find(({ id, isOwn }) => isOwn && id === first(params.edit));
  const rows = views.map((saved) => ({
    ...saved,
    ...aboutAddress(t, saved.address, view, paying),
  }));
  const actions = {
    first: firstViewAction,
    remove: deleteViewAction,
    restore: saveViewAction,
  };
  return (
    <>
      <PageHeader
        title="Views and links"
        description="A view is a page with its filters, under a name. It is saved at the end of the filter bar of any page with numbers."
      />
      {edited ? (
        <Panel title={`Change “${edited.name}”`} padded className="mb-4">
          <ViewForm
            key={edited.id}
            action={editViewAction}
            page={null}
            view={edited}
            mayShare={may(member.role, 'views:write')}
          />
        </Panel>
      ) : null}
      <Panel title="Saved views" className="mb-4">
        {rows.length > 0 ? (
          <SavedViewTable views={rows} actions={actions} />
        ) : (
          <EmptyState title="No view is saved yet" icon="overview">
            Filter the <Link href="/">overview</Link>, a metric or the board as you need it every
            week, then choose Views, Save this view.
          </EmptyState>
        )}
      </Panel>
      {may(member.role, 'views:publish') ? <Links view={view} paying={paying} /> : null}
    </>
  );
}

/** Every link that was made, with the way to close it. */
async function Links({ view, paying }: { view: View; paying: Catalog }) {
  const t = await requestWords();
  const { scope, workspace } = view.member;
  const links = await listShareLinks(scope);
  const present = new Date();
  const day = (moment: Date) => formatDay(t, dayIn(moment, workspace.timeZone));
  const listed = (link: ListedShareLink) => {
    const { id, name, kind, address, createdAt, expiresAt, revokedAt, authorName } = link;
    const token = shareToken({ workspaceId: scope.workspaceId, linkId: id, kind });
    const href = `${siteUrl()}/v/${token}`;
    const isOver = revokedAt !== null || (expiresAt !== null && expiresAt <= present);
    return {
      id,
      name,
      kind,
      shows: aboutAddress(t, address, view, paying).shows,
      made: `${day(createdAt)}${authorName ? ` by ${authorName}` : ''}`,
      until: revokedAt
        ? `revoked on ${day(revokedAt)}`
        : expiresAt
          ? `${isOver ? 'ended on' : 'until'} ${day(expiresAt)}`
          : 'until it is revoked',
      isOver,
      copied: kind === 'frame' ? frameCode(href, name) : href,
      href,
    };
  };
  return (
    <Panel title="Links and frames" note="show one view each to whoever has them" id="links">
      {links.length > 0 ? (
        <ShareLinkTable links={links.map(listed)} revoke={revokeLinkAction} />
      ) : (
        <EmptyState title="Nothing is shared by a link" icon="link">
          Share stands at the end of the filter bar of every page with numbers, dashboards among
          them.
        </EmptyState>
      )}
    </Panel>
  );
}

/**
 * What an address shows, and what of it is gone.
 *
 * @param paying what pages about customers who pay can be asked
 */
function aboutAddress(t: Words, text: string, view: View, paying: Catalog) {
  const address = parseViewAddress(text);
  if (!address) return { shows: text, gone: ['This page is not there any more.'] };
  const catalog = isAboutPaying(address) ? paying : view.catalog;
  const { timeZone, weekStart, now } = view.query;
  const asked = parseMetricQuery(address.params, { timeZone, weekStart, now, catalog });
  return {
    shows: `${pageName(t, address)} · ${addressWords(t, address, asked.query, catalog)}`,
    gone: goneFilters(address, catalog),
  };
}
