import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';

export default function ResponseNotFound() {
  return (
    <div className="plain">
      <PageHeader title="There is no such answer" eyebrow="Responses" />
      <Panel>
        <EmptyState
          title="It may have been deleted, or belong to another workspace"
          actions={<LinkButton href="/responses">All responses</LinkButton>}
        >
          A workspace switch at the upper left changes what you see; a link into another workspace
          opens nothing here.
        </EmptyState>
      </Panel>
    </div>
  );
}
