'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { createInvitation, revokeInvitation } from '@/db/mutations/invitations';
import { changeRole, removeMember } from '@/db/mutations/members';
import { emailInput } from '@/lib/auth/person-input';
import { roles } from '@/lib/auth/roles';
import { newToken, tokenHash } from '@/lib/auth/secret-token';
import { siteUrl } from '@/lib/env';
import { memberAction } from '@/lib/form-action';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';
import { refuseInSample } from '../refuse-in-sample';

const openFor = 7 * 24 * 60 * 60 * 1000;
const role = z.enum(roles, 'settings-faults.role' satisfies WordKey);

export const inviteAction = memberAction(
  'members:write',
  z.object({ email: emailInput, role }),
  async ({ email, role: invitedRole }, { scope, userId, workspace }) => {
    refuseInSample(workspace);
    const token = newToken();
    const now = new Date();
    await createInvitation(scope, {
      tokenHash: tokenHash(token),
      email,
      role: invitedRole,
      invitedBy: userId,
      now,
      expiresAt: new Date(now.getTime() + openFor),
    });
    revalidatePath('/settings/members');
    const t = await requestWords();
    return {
      status: 'saved',
      message: t('settings.invitation-made', { email }),
      once: `${siteUrl()}/invite/${token}`,
    };
  },
);

export const revokeInvitationAction = memberAction(
  'members:write',
  z.object({ id: z.uuid() }),
  async ({ id }, { scope, workspace }) => {
    refuseInSample(workspace);
    await revokeInvitation(scope, id, new Date());
    revalidatePath('/settings/members');
    return { status: 'saved' };
  },
);

export const changeRoleAction = memberAction(
  'members:write',
  z.object({ userId: z.uuid(), role }),
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    await changeRole(scope, input);
    revalidatePath('/', 'layout');
    const t = await requestWords();
    return { status: 'saved', message: t('ui.saved') };
  },
);

export const removeMemberAction = memberAction(
  'members:write',
  z.object({ userId: z.uuid() }),
  async ({ userId }, { scope, workspace }) => {
    refuseInSample(workspace);
    await removeMember(scope, userId);
    revalidatePath('/', 'layout');
    return { status: 'saved' };
  },
);
