import { OutboxTable } from '@/components/asking/outbox-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
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
import { cancelAskAction, sendAgainAction } from './actions';
import { shownEntry } from './shown-entry';

export const metadata = { title: 'Outbox' };

const pageSize = 50;

const partNames: Record<OutboxPart, string> = {
  waiting: 'To go',
  sent: 'Gone',
  stuck: 'Failed or in doubt',
  cancelled: 'Called off',
};

export default async function OutboxPage({ searchParams }: PageProps<'/outbox'>) {
  const { scope, role, workspace } = await requirePermission('people:read');
  const params = await searchParams;
  const notices: string[] = [];
  const part = oneOf(params, 'show', outboxParts, notices);
  const place = placeIn(params, notices);
  const page = await listOutbox(scope, part, { place, limit: pageSize });
  const mayAct = may(role, 'settings:write');
  const href = (shown: OutboxPart | null, to: PagePlace | null = null) =>
    listAddress('/outbox', { show: shown }, to);
  return (
    <>
      <PageHeader
        title="Outbox"
        description="Every mail that goes to customers: what waits, what went, and what did not."
        actions={
          mayAct ? <LinkButton href="/settings/delivery">Delivery settings</LinkButton> : null
        }
      />
      {env.SMTP_URL ? null : (
        <Notice>
          No mail server is set, so nothing is sent. This is what would have gone; it goes when one
          is set, unless its time runs out.
        </Notice>
      )}
      {notices.map((notice) => (
        <Notice key={notice} tone="info">
          {notice}
        </Notice>
      ))}
      <div className="mb-4">
        <Segmented
          label="What to show"
          options={[
            { key: 'all', label: 'All', href: href(null), current: part === null },
            ...outboxParts.map((each) => ({
              key: each,
              label: partNames[each],
              href: href(each),
              current: part === each,
            })),
          ]}
        />
      </div>
      <Panel>
        {page.rows.length > 0 ? (
          <OutboxTable
            rows={page.rows.map((entry) => shownEntry(entry, workspace.timeZone))}
            sendAgain={mayAct ? sendAgainAction : null}
            cancel={mayAct ? cancelAskAction : null}
          />
        ) : (
          <EmptyState title="Nothing here" icon="info">
            Mails come here when events lead to questions. Switch asking on at a touchpoint, and
            tell of an event.
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
