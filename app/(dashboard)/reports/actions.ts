'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import { changeReport, createReport, deleteReport, setReportState } from '@/db/mutations/reports';
import { findReport } from '@/db/queries/reports';
import type { CurrentWorkspace } from '@/lib/auth/workspace-clock';
import { env } from '@/lib/env';
import { memberAction } from '@/lib/form-action';
import { reportEdit, reportInput } from '@/lib/outgoing/report-input';
import { nextMoment, type Schedule } from '@/lib/outgoing/schedule';
import { sendReportNow } from '@/lib/outgoing/send-report-now';
import { assertMaySend } from '@/lib/outgoing/sent-dashboards';
import { storedReport } from '@/lib/outgoing/stored-report';
import { reportStates } from '@/lib/outgoing/vocabulary';
import { idInput } from '@/lib/surveys/archive-input';
import { refusal } from '@/lib/words/refusal';
import { requestWords } from '@/lib/words/request-words';
import { wordsIn } from '@/lib/words/words-in';

/** In the sample, whose clock stands still, nothing goes out by itself. */
function firstMoment(plan: Schedule, { isSample, timeZone }: CurrentWorkspace): Date | null {
  return isSample ? null : nextMoment(plan, new Date(), timeZone);
}

export const addReportAction = memberAction(
  'views:publish',
  reportInput,
  async (input, { scope, userId, workspace }) => {
    await assertMaySend(scope, input.sections, { userId, ownerId: userId, before: [] });
    const nextAt = firstMoment(input.schedule, workspace);
    const { id } = await createReport(scope, input, { ownerId: userId, nextAt });
    redirect(`/reports/${id}`);
  },
);

export const saveReportAction = memberAction(
  'views:publish',
  reportEdit,
  async ({ id, ...input }, { scope, userId, workspace }) => {
    const row = await findReport(scope, id);
    if (!row) throw refusal('not-found', 'outgoing-faults.no-report');
    const { ownerId, sections: before } = storedReport(row);
    await assertMaySend(scope, input.sections, { userId, ownerId, before });
    const nextAt = firstMoment(input.schedule, workspace);
    await changeReport(scope, id, input, { nextAt, now: new Date() });
    revalidatePath('/reports', 'layout');
    return { status: 'saved' };
  },
);

export const moveReportAction = memberAction(
  'views:publish',
  z.object({ ...idInput, state: z.enum(reportStates) }),
  async ({ id, state }, { scope, workspace }) => {
    const row = await findReport(scope, id);
    if (!row) throw refusal('not-found', 'outgoing-faults.no-report');
    const nextAt = firstMoment(storedReport(row).schedule, workspace);
    await setReportState(scope, id, { state, nextAt, now: new Date() });
    revalidatePath('/reports', 'layout');
    return { status: 'saved' };
  },
);

export const removeReportAction = memberAction(
  'views:publish',
  z.object(idInput),
  async ({ id }, { scope }) => {
    await deleteReport(scope, id);
    redirect('/reports');
  },
);

export const sendReportNowAction = memberAction(
  'views:publish',
  z.object(idInput),
  async ({ id }, { scope, workspace, now, name, email }) => {
    const t = await requestWords();
    const row = await findReport(scope, id);
    if (!row) throw refusal('not-found', 'outgoing-faults.no-report');
    const reader = { scope, role: 'viewer', workspace, now, userId: row.ownerId } as const;
    const report = { ...storedReport(row), owner: name };
    const sent = { address: email, now: new Date() };
    await sendReportNow(wordsIn(row.language), reader, report, sent);
    revalidatePath('/reports', 'layout');
    const where = env.SMTP_URL ? 'reports.goes' : 'reports.stands';
    return { status: 'saved', message: t(where, { address: email }) };
  },
);
