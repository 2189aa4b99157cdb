import { CatalogBar } from '@/components/catalog/catalog-bar';
import { DoneNotice, ReadOnlyNote } from '@/components/catalog/catalog-notices';
import { TouchpointTable } from '@/components/touchpoints/touchpoint-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { listTouchpoints } from '@/db/queries/touchpoints';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { catalogView, chosenEntries } from '@/lib/surveys/catalog-list';
import { moveTouchpoint } from './actions';

export const metadata = { title: 'Touchpoints' };

export default async function TouchpointsPage({ searchParams }: PageProps<'/touchpoints'>) {
  const member = await requireMember();
  const mayWrite = may(member.role, 'surveys:write');
  const params = await searchParams;
  const all = await listTouchpoints(member.scope);
  const view = catalogView(params);
  const rows = chosenEntries(all, view);
  const inUse = all.filter(({ archived }) => !archived).length;
  return (
    <>
      <PageHeader
        title="Touchpoints"
        description="The moments at which customers are asked: what happened, in their words. Scores are compared between them."
        actions={
          mayWrite && all.length > 0 ? (
            <LinkButton variant="primary" href="/touchpoints/new">
              Add touchpoint
            </LinkButton>
          ) : null
        }
      >
        {mayWrite ? null : <ReadOnlyNote what="touchpoints" />}
      </PageHeader>
      <DoneNotice
        done={{ what: params.done, id: params.id }}
        entries={all}
        action={mayWrite ? moveTouchpoint : null}
      />
      {all.length > 0 ? (
        <CatalogBar
          path="/touchpoints"
          what="touchpoints"
          {...view}
          inUse={inUse}
          archived={all.length - inUse}
        />
      ) : null}
      <Panel>
        {rows.length > 0 ? (
          <TouchpointTable rows={rows} archive={mayWrite ? moveTouchpoint : null} />
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
        title="No touchpoint here"
        actions={<LinkButton href="/touchpoints">Show all in use</LinkButton>}
      >
        {q ? `None has “${q}” in its name or key.` : 'None of them is in this list.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No touchpoint yet"
      icon="touchpoint"
      actions={
        mayWrite ? (
          <>
            <LinkButton variant="primary" href="/touchpoints/new">
              Add the first
            </LinkButton>
            <LinkButton href="/imports">Import answers</LinkButton>
          </>
        ) : null
      }
    >
      Name a moment worth asking about, such as “Support case solved”, or import answers:
      touchpoints in the file are offered for creation.
    </EmptyState>
  );
}
