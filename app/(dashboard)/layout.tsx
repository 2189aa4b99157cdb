import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { WorkspaceSwitcher } from '@/components/auth/workspace-switcher';
import { AppShell } from '@/components/shell/app-shell';
import { SampleBanner } from '@/components/shell/sample-banner';
import { themeFrom } from '@/components/shell/theme';
import { listWorkspacesOfUser } from '@/db/queries/workspaces';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { signOutAction } from '../(auth)/sign-out/actions';
import { keepLanguageAction } from './keep-language';
import { RemoveSample } from './sample/remove-sample';
import { switchWorkspaceAction } from './switch-workspace';

/** The frame of every page behind the sign-in. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { userId, name, email, role, workspace } = await requireMember();
  const t = await requestWords();
  const workspaces = await listWorkspacesOfUser(userId);
  return (
    <ClientWords
      areas={['cards', 'files', 'filters', 'jobs', 'methods', 'names', 'palette', 'shell', 'views']}
    >
      <AppShell
        workspace={workspace.name}
        user={{ name, email, role: t(`names.role-${role}`) }}
        theme={themeFrom((await cookies()).get('theme')?.value)}
        signOut={signOutAction}
        keepLanguage={keepLanguageAction}
        switcher={
          workspaces.length > 1 ? (
            <WorkspaceSwitcher
              current={workspace.id}
              workspaces={workspaces.map(({ id, name: words, sampleOf }) => ({
                id,
                name: words,
                isSample: sampleOf !== null,
              }))}
              action={switchWorkspaceAction}
            />
          ) : null
        }
        banner={
          workspace.isSample ? (
            <SampleBanner action={may(role, 'settings:write') ? <RemoveSample small /> : null} />
          ) : null
        }
      >
        {children}
      </AppShell>
    </ClientWords>
  );
}
