import type { Metadata } from 'next';
import { WorkspaceForm } from '@/components/settings/workspace-form';
import { Panel } from '@/components/ui/panel';
import { requirePermission } from '@/lib/auth/member';
import { timeZoneNames } from '@/lib/auth/time-zones';
import { latestClockJob } from '@/lib/jobs/change-clock';
import { SampleNote } from '../sample-note';
import { updateWorkspaceAction } from './actions';
import { ClockChange } from './clock-change';

export const metadata: Metadata = { title: 'Workspace settings' };

export default async function WorkspaceSettingsPage() {
  const { workspace, scope } = await requirePermission('settings:write');
  const latest = await latestClockJob(scope);
  return (
    <>
      {workspace.isSample ? <SampleNote /> : null}
      <ClockChange latest={latest} present={workspace.timeZone} />
      <Panel title="Workspace" padded>
        <WorkspaceForm
          action={updateWorkspaceAction}
          name={workspace.name}
          timeZone={latest?.isAlive ? latest.timeZone : workspace.timeZone}
          weekStart={workspace.weekStart}
          zones={timeZoneNames()}
        />
      </Panel>
    </>
  );
}
