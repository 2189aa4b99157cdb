import Link from 'next/link';
import { EventFilter } from '@/components/asking/event-filter';
import { EventTable } from '@/components/asking/event-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { loadCatalog } from '@/db/queries/catalog';
import { listEvents } from '@/db/queries/listed-events';
import type { PagePlace } from '@/db/queries/page-place';
import { requirePermission } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { listAddress, placeIn } from '@/lib/page-place';
import { first, oneOf } from '@/lib/query-params';
import { eventFates } from '@/lib/surveys/vocabulary';
import { shownEvent } from './shown-event';

export const metadata = { title: 'Events' };

const pageSize = 50;

export default async function EventsPage({ searchParams }: PageProps<'/events'>) {
  const { scope, role, workspace } = await requirePermission('people:read');
  const params = await searchParams;
  const notices: string[] = [];
  const catalog = await loadCatalog(scope);
  const keys = catalog.touchpoint.map(({ key }) => key);
  const asked = {
    fate: oneOf(params, 'fate', eventFates, notices),
    touchpoint: oneOf(params, 'touchpoint', keys, notices),
    customer: (first(params.customer) ?? '').replaceAll('\0', '').trim().slice(0, 320),
  };
  const touchpointId = catalog.touchpoint.find(({ key }) => key === asked.touchpoint)?.id ?? null;
  const selection = { fate: asked.fate, touchpointId, customer: asked.customer || null };
  const place = placeIn(params, notices);
  const page = await listEvents(scope, selection, { place, limit: pageSize });
  const href = (to: PagePlace | null) => listAddress('/events', asked, to);
  const isNarrowed = href(null) !== '/events';
  return (
    <>
      <PageHeader
        title="Events"
        description="What other systems told of your customers, and why each of them was asked or not."
        actions={
          may(role, 'settings:write') ? <LinkButton href="/webhooks">Webhooks</LinkButton> : null
        }
      />
      {notices.map((notice) => (
        <Notice key={notice} tone="info">
          {notice}
        </Notice>
      ))}
      <div className="grid gap-4">
        <Panel padded>
          <EventFilter
            touchpoints={catalog.touchpoint.map(({ key, name }) => ({ value: key, label: name }))}
            asked={{ ...asked, fate: asked.fate ?? '', touchpoint: asked.touchpoint ?? '' }}
            isNarrowed={isNarrowed}
          />
        </Panel>
        <Panel>
          {page.rows.length > 0 ? (
            <EventTable rows={page.rows.map((row) => shownEvent(row, workspace.timeZone))} />
          ) : (
            <NoEvents isNarrowed={isNarrowed} />
          )}
          {page.newer || page.older ? (
            <Pagination
              previous={page.newer && href(page.newer)}
              next={page.older && href(page.older)}
            />
          ) : null}
        </Panel>
      </div>
    </>
  );
}

function NoEvents({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) {
    return (
      <EmptyState title="No event fits" icon="search">
        Nothing that came fits what you look for.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No event has come yet" icon="info">
      Your systems tell of what happened by <code>POST /api/v1/events</code> (see{' '}
      <Link href="/settings/api">the API</Link>) or by a webhook. Each is decided by the rules of
      its touchpoint, and this list says what became of it.
    </EmptyState>
  );
}
