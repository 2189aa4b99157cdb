import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';

/** A page that the role of the reader does not include. */
export default function Forbidden() {
  return (
    <div className="plain">
      <Panel>
        <EmptyState
          title="Your role does not allow this."
          icon="lock"
          actions={<LinkButton href="/">To the overview</LinkButton>}
        >
          An admin of the workspace can give you another role, under Settings, Members.
        </EmptyState>
      </Panel>
    </div>
  );
}
