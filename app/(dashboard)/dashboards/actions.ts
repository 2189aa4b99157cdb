'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import { archiveDashboard, createDashboard, saveDashboard } from '@/db/mutations/dashboards';
import { findDashboard } from '@/db/queries/dashboards';
import { memberAction } from '@/lib/form-action';
import { dashboardCards } from '@/lib/views/dashboard-cards';
import { starterCards } from '@/lib/views/starter-cards';
import { ticked, viewName } from '@/lib/views/view-input';
import { refusal } from '@/lib/words/refusal';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';

/** The cards as a form carries them. */
const cards = z
  .string()
  .max(500_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'dashboards.cards-unreadable' satisfies WordKey,
      });
      return z.NEVER;
    }
  })
  .pipe(dashboardCards);

/** Makes a dashboard that has something to see at once, and opens it to be arranged. */
export const createDashboardAction = memberAction(
  'views:write',
  z.object({ name: viewName, shared: ticked }),
  async ({ name, shared }, { scope, userId }) => {
    const input = { name, isShared: shared, cards: starterCards(await requestWords()) };
    redirect(`/dashboards/${await createDashboard(scope, userId, input)}/edit`);
  },
);

export const saveDashboardAction = memberAction(
  'views:write',
  z.object({ id: z.uuid(), revision: z.uuid(), name: viewName, shared: ticked, cards }),
  async ({ id, revision, name, shared, cards: placed }, { scope, userId }) => {
    const input = { name, isShared: shared, cards: placed, userId, revision };
    await saveDashboard(scope, id, input);
    revalidatePath('/dashboards', 'layout');
    redirect(`/dashboards/${id}`);
  },
);

/** Saves what was arranged as a dashboard of one's own, for instance because somebody else was quicker. */
export const copyDashboardAction = memberAction(
  'views:write',
  z.object({ name: viewName, cards }),
  async ({ name, cards: placed }, { scope, userId }) => {
    const id = await createDashboard(scope, userId, { name, isShared: false, cards: placed });
    redirect(`/dashboards/${id}`);
  },
);

export const duplicateDashboardAction = memberAction(
  'views:write',
  z.object({ id: z.uuid() }),
  async ({ id }, { scope, userId }) => {
    const found = await findDashboard(scope, id, userId);
    if (!found) throw refusal('not-found', 'dashboards.none-here');
    const copy = { name: found.name, isShared: false, cards: found.cards };
    redirect(`/dashboards/${await createDashboard(scope, userId, copy)}/edit`);
  },
);

/** Puts a dashboard away, or brings it back. */
export const moveDashboardAction = memberAction(
  'views:write',
  z.object({ id: z.uuid(), to: z.enum(['archived', 'used']) }),
  async ({ id, to }, { scope, userId }) => {
    await archiveDashboard(scope, id, userId, to === 'archived' ? new Date() : null);
    revalidatePath('/dashboards', 'layout');
    redirect(to === 'archived' ? `/dashboards?archived=${id}` : '/dashboards');
  },
);
