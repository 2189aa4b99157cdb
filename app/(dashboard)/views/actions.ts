'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { deleteView, editView, saveView, setDefaultView } from '@/db/mutations/saved-views';
import { createShareLink, revokeShareLink } from '@/db/mutations/share-links';
import { findDashboard } from '@/db/queries/dashboards';
import { listSavedViews } from '@/db/queries/saved-views';
import { shareToken } from '@/lib/asking/token';
import type { Member } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { siteUrl } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { memberAction } from '@/lib/form-action';
import { frameCode } from '@/lib/views/frame-code';
import { parseViewAddress } from '@/lib/views/view-address';
import { ticked, viewAddress, viewName } from '@/lib/views/view-input';
import { shareDays, shareKinds } from '@/lib/views/vocabulary';

/** Keeps a page with its filters; who may not share with the team keeps it for themselves. */
export const saveViewAction = memberAction(
  'metrics:read',
  z.object({ name: viewName, address: viewAddress, shared: ticked, first: ticked }),
  async ({ name, address, shared, first }, member) => {
    const { scope, userId } = member;
    assertMayShare(member, shared);
    const id = await saveView(scope, userId, { name, address, isShared: shared });
    if (first) await setDefaultView(scope, userId, id);
    revalidatePath('/', 'layout');
    return { status: 'saved', message: `“${name}” is saved among your views.` };
  },
);

/** Renames a view of one's own, shares it, or has it show another page. */
export const editViewAction = memberAction(
  'metrics:read',
  z.object({
    id: z.uuid(),
    name: viewName,
    address: viewAddress.optional(),
    shared: ticked,
    first: ticked,
  }),
  async ({ id, name, address, shared, first }, member) => {
    const { scope, userId } = member;
    const view = (await listSavedViews(scope, userId)).find((one) => one.id === id);
    assertMayShare(member, shared && !view?.isShared);
    await editView(scope, userId, id, { name, isShared: shared, ...(address ? { address } : {}) });
    if (first !== (view?.isDefault ?? false)) {
      await setDefaultView(scope, userId, first ? id : null);
    }
    revalidatePath('/', 'layout');
    return { status: 'saved', message: `“${name}” is saved.` };
  },
);

export const deleteViewAction = memberAction(
  'metrics:read',
  z.object({ id: z.uuid() }),
  async ({ id }, { scope, userId }) => {
    await deleteView(scope, userId, id);
    revalidatePath('/', 'layout');
    return { status: 'saved' };
  },
);

/** Sets what a person sees first; without an id the overview. */
export const firstViewAction = memberAction(
  'metrics:read',
  z.object({ id: z.union([z.uuid(), z.literal('')]) }),
  async ({ id }, { scope, userId }) => {
    await setDefaultView(scope, userId, id === '' ? null : id);
    revalidatePath('/', 'layout');
    return { status: 'saved' };
  },
);

/** Makes a link or a frame that shows one view to whoever has it. */
export const shareViewAction = memberAction(
  'views:publish',
  z.object({
    name: viewName,
    address: viewAddress,
    kind: z.enum(shareKinds, 'Choose one of the two.'),
    days: z.enum(shareDays, 'Choose one of them.'),
  }),
  async ({ name, address, kind, days }, { scope, userId }) => {
    const view = parseViewAddress(address);
    if (view?.page === 'dashboard' && !(await findDashboard(scope, view.id, userId))) {
      throw new AppError('not-found', 'There is no such dashboard here.');
    }
    const expiresAt = days === 'never' ? null : new Date(Date.now() + Number(days) * 86_400_000);
    const linkId = await createShareLink(scope, { kind, name, address, expiresAt });
    revalidatePath('/views');
    const href = `${siteUrl()}/v/${shareToken({ workspaceId: scope.workspaceId, linkId, kind })}`;
    return {
      status: 'saved',
      message:
        kind === 'frame'
          ? 'Put this into the other page. You find it again under All views and links.'
          : 'The link works from now on. You find it again under All views and links.',
      once: kind === 'frame' ? frameCode(href, name) : href,
    };
  },
);

export const revokeLinkAction = memberAction(
  'views:publish',
  z.object({ id: z.uuid() }),
  async ({ id }, { scope }) => {
    await revokeShareLink(scope, id, new Date());
    revalidatePath('/views');
    return { status: 'saved' };
  },
);

function assertMayShare({ role }: Member, shares: boolean): void {
  if (!shares || may(role, 'views:write')) return;
  throw new AppError(
    'forbidden',
    'Viewers keep views for themselves. A manager can share one with the team.',
  );
}
