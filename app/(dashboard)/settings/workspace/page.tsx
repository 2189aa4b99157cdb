import type { Metadata } from 'next';
import { WorkspaceForm } from '@/components/settings/workspace-form';
import { Panel } from '@/components/ui/panel';
import { requirePermission } from '@/lib/auth/member';
import { timeZoneNames } from '@/lib/auth/time-zones';
import { SampleNote } from '../sample-note';
import { updateWorkspaceAction } from './actions';

export const metadata: Metadata = { title: 'Workspace settings' };

export default async function WorkspaceSettingsPage() {
  const { workspace } = await requirePermission('settings:write');
  return (
    <>
      {workspace.isSample ? <SampleNote /> : null}
      <Panel title="Workspace" padded>
        <WorkspaceForm
          action={updateWorkspaceAction}
          name={workspace.name}
          timeZone={workspace.timeZone}
          weekStart={workspace.weekStart}
          zones={timeZoneNames()}
        />
      </Panel>
    </>
  );
}
