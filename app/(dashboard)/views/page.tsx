import type { Metadata } from 'next';
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
import { richWords } from '@/lib/words/rich-words';
import type { Words } from '@/lib/words/words';
import {
  deleteViewAction,
  editViewAction,
  firstViewAction,
  revokeLinkAction,
  saveViewAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('view-list.title') };
}

export default async function ViewsPage({ searchParams }: PageProps<'/views'>) {
  const t = await requestWords();
  const member = await requireMember();
  const [view, paying, views, params] = await Promise.all([
    viewAt(member, {}),
    loadPayingCatalog(t, member.scope),
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
      <PageHeader title={t('view-list.title')} description={t('view-list.are')} />
      {edited ? (
        <Panel title={t('views.change-named', { name: edited.name })} padded className="mb-4">
          <ViewForm
            key={edited.id}
            action={editViewAction}
            page={null}
            view={edited}
            mayShare={may(member.role, 'views:write')}
          />
        </Panel>
      ) : null}
      <Panel title={t('views.saved-views')} className="mb-4">
        {rows.length > 0 ? (
          <SavedViewTable views={rows} actions={actions} />
        ) : (
          <EmptyState title={t('view-list.none-yet')} icon="overview">
            {richWords(t, 'view-list.none-yet-more', {
              a: (words) => <Link href="/">{words}</Link>,
            })}
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
      shows: [aboutAddress(t, address, view, paying).shows, ...framedBy(t, link)].join(' · '),
      made: authorName
        ? t('view-list.made-by', { day: day(createdAt), name: authorName })
        : day(createdAt),
      until: revokedAt
        ? t('view-list.revoked-on', { day: day(revokedAt) })
        : expiresAt
          ? t(isOver ? 'view-list.ended-on' : 'view-list.until', { day: day(expiresAt) })
          : t('view-list.until-revoked'),
      isOver,
      copied: kind === 'frame' ? frameCode(href, name) : href,
      href,
    };
  };
  return (
    <Panel title={t('view-list.links')} note={t('view-list.links-note')} id="links">
      {links.length > 0 ? (
        <ShareLinkTable links={links.map(listed)} revoke={revokeLinkAction} />
      ) : (
        <EmptyState title={t('view-list.no-links')} icon="link">
          {t('view-list.no-links-more')}
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
  if (!address) return { shows: text, gone: [t('view-list.page-gone')] };
  const catalog = isAboutPaying(address) ? paying : view.catalog;
  const { timeZone, weekStart, now } = view.query;
  const asked = parseMetricQuery(address.params, { timeZone, weekStart, now, catalog });
  return {
    shows: `${pageName(t, address)} · ${addressWords(t, address, asked.query, catalog)}`,
    gone: goneFilters(t, address, catalog),
  };
}

function framedBy(t: Words, { frameOrigins }: ListedShareLink): string[] {
  return frameOrigins.length > 0 ? [t('views.framed-by', { sites: frameOrigins.join(' ') })] : [];
}
