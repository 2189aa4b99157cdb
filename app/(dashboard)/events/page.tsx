import type { Metadata } from 'next';
import Link from 'next/link';
import { useWords } from '#words';
import { EventFilter } from '@/components/asking/event-filter';
import { EventTable } from '@/components/asking/event-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
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
import { requestWords } from '@/lib/words/request-words';
import { richWords } from '@/lib/words/rich-words';
import { type Said, sayAll } from '@/lib/words/said';
import { shownEvent } from './shown-event';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-events') };
}

const pageSize = 50;

export default async function EventsPage({ searchParams }: PageProps<'/events'>) {
  const t = await requestWords();
  const { scope, role, workspace } = await requirePermission('people:read');
  const params = await searchParams;
  const notices: Said[] = [];
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
        title={t('names.page-events')}
        description={t('events.what')}
        actions={
          may(role, 'settings:write') ? (
            <LinkButton href="/webhooks">{t('webhooks.title')}</LinkButton>
          ) : null
        }
      />
      {sayAll(t, notices).map((notice) => (
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
            <EventTable rows={page.rows.map((row) => shownEvent(t, row, workspace.timeZone))} />
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
  const t = useWords();
  if (isNarrowed) {
    return (
      <EmptyState title={t('events.none-fit')} icon="search">
        {t('events.none-fit-what')}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('events.none-yet')} icon="info">
      {richWords(t, 'events.none-yet-what', {
        code: (words) => <code>{words}</code>,
        link: (words) => <Link href="/settings/api">{words}</Link>,
      })}
    </EmptyState>
  );
}
