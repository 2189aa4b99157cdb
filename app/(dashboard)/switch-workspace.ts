'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import { enterWorkspace } from '@/db/mutations/sessions';
import { listWorkspacesOfUser } from '@/db/queries/workspaces';
import { requireMember } from '@/lib/auth/member';
import { refusal } from '@/lib/words/refusal';

/** Takes this session to another workspace of its user, and to the overview there. */
export async function switchWorkspaceAction(form: FormData): Promise<void> {
  const { userId, sessionId } = await requireMember();
  const wanted = z.uuid().safeParse(form.get('workspace'));
  const open = await listWorkspacesOfUser(userId);
  const target = open.find((workspace) => workspace.id === wanted.data);
  if (!target) throw refusal('forbidden', 'auth.not-a-member');
  await enterWorkspace(sessionId, target.id);
  revalidatePath('/', 'layout');
  redirect('/');
}
