import type { Metadata } from 'next';
import { OutboxTable } from '@/components/asking/outbox-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { listOutbox, type OutboxPart, outboxParts } from '@/db/queries/outbox';
import type { PagePlace } from '@/db/queries/page-place';
import { requirePermission } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { env } from '@/lib/env';
import { listAddress, placeIn } from '@/lib/page-place';
import { oneOf } from '@/lib/query-params';
import { requestWords } from '@/lib/words/request-words';
import { type Said, sayAll } from '@/lib/words/said';
import { cancelAskAction, sendAgainAction } from './actions';
import { shownEntry } from './shown-entry';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-outbox') };
}

const pageSize = 50;

export default async function OutboxPage({ searchParams }: PageProps<'/outbox'>) {
  const t = await requestWords();
  const { scope, role, workspace } = await requirePermission('people:read');
  const params = await searchParams;
  const notices: Said[] = [];
  const part = oneOf(params, 'show', outboxParts, notices);
  const place = placeIn(params, notices);
  const page = await listOutbox(scope, part, { place, limit: pageSize });
  const mayAct = may(role, 'settings:write');
  const href = (shown: OutboxPart | null, to: PagePlace | null = null) =>
    listAddress('/outbox', { show: shown }, to);
  return (
    <>
      <PageHeader
        title={t('names.page-outbox')}
        description={t('outbox.what')}
        actions={
          mayAct ? <LinkButton href="/settings/delivery">{t('outbox.delivery')}</LinkButton> : null
        }
      />
      {env.SMTP_URL ? null : <Notice>{t('outbox.no-server')}</Notice>}
      {sayAll(t, notices).map((notice) => (
        <Notice key={notice} tone="info">
          {notice}
        </Notice>
      ))}
      <div className="mb-4">
        <Segmented
          label={t('outbox.show')}
          options={[
            { key: 'all', label: t('outbox.all'), href: href(null), current: part === null },
            ...outboxParts.map((each) => ({
              key: each,
              label: t(`outbox.part-${each}`),
              href: href(each),
              current: part === each,
            })),
          ]}
        />
      </div>
      <Panel>
        {page.rows.length > 0 ? (
          <OutboxTable
            rows={page.rows.map((entry) => shownEntry(t, entry, workspace.timeZone))}
            sendAgain={mayAct ? sendAgainAction : null}
            cancel={mayAct ? cancelAskAction : null}
          />
        ) : (
          <EmptyState title={t('outbox.nothing')} icon="info">
            {t('outbox.nothing-what')}
          </EmptyState>
        )}
        {page.newer || page.older ? (
          <Pagination
            previous={page.newer && href(part, page.newer)}
            next={page.older && href(part, page.older)}
          />
        ) : null}
      </Panel>
    </>
  );
}
