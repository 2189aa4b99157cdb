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
import { memberAction } from '@/lib/form-action';
import { frameCode } from '@/lib/views/frame-code';
import { frameOrigins } from '@/lib/views/frame-origins';
import { parseViewAddress } from '@/lib/views/view-address';
import { ticked, viewAddress, viewName } from '@/lib/views/view-input';
import { shareDays, shareKinds } from '@/lib/views/vocabulary';
import { refusal } from '@/lib/words/refusal';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';

/** Keeps a page with its filters; who may not share with the team keeps it for themselves. */
export const saveViewAction = memberAction(
  'metrics:read',
  z.object({ name: viewName, address: viewAddress, shared: ticked, first: ticked }),
  async ({ name, address, shared, first }, member) => {
    const { scope, userId } = member;
    const t = await requestWords();
    assertMayShare(member, shared);
    const id = await saveView(scope, userId, { name, address, isShared: shared });
    if (first) await setDefaultView(scope, userId, id);
    revalidatePath('/', 'layout');
    return { status: 'saved', message: t('view-list.saved-named', { name }) };
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
    const t = await requestWords();
    const view = (await listSavedViews(scope, userId)).find((one) => one.id === id);
    assertMayShare(member, shared && !view?.isShared);
    await editView(scope, userId, id, { name, isShared: shared, ...(address ? { address } : {}) });
    if (first !== (view?.isDefault ?? false)) {
      await setDefaultView(scope, userId, first ? id : null);
    }
    revalidatePath('/', 'layout');
    return { status: 'saved', message: t('view-list.changed-named', { name }) };
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
    kind: z.enum(shareKinds, 'view-list.one-of-two' satisfies WordKey),
    days: z.enum(shareDays, 'view-list.one-of-them' satisfies WordKey),
    origins: frameOrigins,
  }),
  async ({ name, address, kind, days, origins }, { scope, userId }) => {
    const t = await requestWords();
    const view = parseViewAddress(address);
    if (view?.page === 'dashboard' && !(await findDashboard(scope, view.id, userId))) {
      throw refusal('not-found', 'dashboards.none-here');
    }
    const expiresAt = days === 'never' ? null : new Date(Date.now() + Number(days) * 86_400_000);
    const linkId = await createShareLink(scope, {
      kind,
      name,
      address,
      expiresAt,
      frameOrigins: kind === 'frame' ? origins : [],
    });
    revalidatePath('/views');
    const href = `${siteUrl()}/v/${shareToken({ workspaceId: scope.workspaceId, linkId, kind })}`;
    return {
      status: 'saved',
      message: t(kind === 'frame' ? 'view-list.frame-made' : 'view-list.link-made'),
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
  throw refusal('forbidden', 'view-list.viewers-keep');
}
