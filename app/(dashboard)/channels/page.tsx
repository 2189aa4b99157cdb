import { CatalogBar } from '@/components/catalog/catalog-bar';
import { DoneNotice, ReadOnlyNote } from '@/components/catalog/catalog-notices';
import { ChannelTable } from '@/components/channels/channel-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { listChannels } from '@/db/queries/channels';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { catalogView, chosenEntries } from '@/lib/surveys/catalog-list';
import { moveChannel } from './actions';

export const metadata = { title: 'Channels' };

export default async function ChannelsPage({ searchParams }: PageProps<'/channels'>) {
  const member = await requireMember();
  const mayWrite = may(member.role, 'surveys:write');
  const params = await searchParams;
  const all = await listChannels(member.scope);
  const view = catalogView(params);
  const rows = chosenEntries(all, view);
  const inUse = all.filter(({ archived }) => !archived).length;
  return (
    <>
      <PageHeader
        title="Channels"
        description="The media on which customers reach you and are asked. Scores are compared between them."
        actions={
          mayWrite && all.length > 0 ? (
            <LinkButton variant="primary" href="/channels/new">
              Add channel
            </LinkButton>
          ) : null
        }
      >
        {mayWrite ? null : <ReadOnlyNote what="channels" />}
      </PageHeader>
      <DoneNotice
        done={{ what: params.done, id: params.id }}
        entries={all}
        action={mayWrite ? moveChannel : null}
      />
      {all.length > 0 ? (
        <CatalogBar
          path="/channels"
          what="channels"
          {...view}
          inUse={inUse}
          archived={all.length - inUse}
        />
      ) : null}
      <Panel>
        {rows.length > 0 ? (
          <ChannelTable rows={rows} archive={mayWrite ? moveChannel : null} />
        ) : (
          <Nothing isFirst={all.length === 0} mayWrite={mayWrite} q={view.q} />
        )}
      </Panel>
    </>
  );
}

function Nothing({ isFirst, mayWrite, q }: { isFirst: boolean; mayWrite: boolean; q: string }) {
  if (!isFirst) {
    return (
      <EmptyState
        title="No channel here"
        actions={<LinkButton href="/channels">Show all in use</LinkButton>}
      >
        {q ? `None has “${q}” in its name or key.` : 'None of them is in this list.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No channel yet"
      icon="channel"
      actions={
        mayWrite ? (
          <>
            <LinkButton variant="primary" href="/channels/new">
              Add the first
            </LinkButton>
            <LinkButton href="/imports">Import answers</LinkButton>
          </>
        ) : null
      }
    >
      Name a medium on which customers reach you, such as “Phone”, or import answers: channels in
      the file are offered for creation.
    </EmptyState>
  );
}
