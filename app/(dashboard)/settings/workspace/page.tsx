import type { Metadata } from 'next';
import { WorkspaceForm } from '@/components/settings/workspace-form';
import { Panel } from '@/components/ui/panel';
import { requirePermission } from '@/lib/auth/member';
import { timeZoneNames } from '@/lib/auth/time-zones';
import { latestClockJob } from '@/lib/jobs/change-clock';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { SampleNote } from '../sample-note';
import { updateWorkspaceAction } from './actions';
import { ClockChange } from './clock-change';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('settings.title-workspace') };
}

export default async function WorkspaceSettingsPage() {
  const t = await requestWords();
  const { workspace, scope } = await requirePermission('settings:write');
  const latest = await latestClockJob(scope);
  return (
    <ClientWords areas={['workspace-form']}>
      {workspace.isSample ? <SampleNote /> : null}
      <ClockChange latest={latest} present={workspace.timeZone} />
      <Panel title={t('settings.page-workspace')} padded>
        <WorkspaceForm
          action={updateWorkspaceAction}
          name={workspace.name}
          timeZone={latest?.isAlive ? latest.timeZone : workspace.timeZone}
          weekStart={workspace.weekStart}
          zones={timeZoneNames()}
        />
      </Panel>
    </ClientWords>
  );
}
