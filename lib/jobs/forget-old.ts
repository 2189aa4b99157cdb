import 'server-only';
import { audit } from '@/db/mutations/audit';
import {
  beginForgetting,
  type ForgottenRows,
  forgetOldAnswers,
  forgetOldRows,
  type OldRows,
  oldKinds,
} from '@/db/mutations/forget-old';
import { programmeOf } from '@/db/queries/programme';
import type { WorkspaceRow } from '@/db/queries/workspaces';
import type { Scope } from '@/db/scope';
import { dayIn } from '@/lib/metrics/period';

const batch = 2_000;

/** How many answers, and how many invitations, mails and events, name nobody any more. */
export type Forgotten = { answers: number; invitations: number };

/**
 * Once a day, takes what names people off answers and invitations that are
 * older than the workspace keeps it; nothing where it keeps it for good.
 */
export async function forgetOldDaily(
  scope: Scope,
  { timeZone }: Pick<WorkspaceRow, 'timeZone'>,
  now: Date,
): Promise<Forgotten> {
  const none = { answers: 0, invitations: 0 };
  if (!(await beginForgetting(scope, dayIn(now, timeZone)))) return none;
  const { retentionMonths } = await programmeOf(scope);
  if (retentionMonths === null) return none;
  const before = monthsBefore(now, retentionMonths);
  const answers = await toTheEnd(before, (old) => forgetOldAnswers(scope, old));
  let invitations = 0;
  for (const kind of oldKinds) {
    invitations += await toTheEnd(before, (old) => forgetOldRows(scope, kind, old));
  }
  if (answers + invitations > 0) {
    await audit(scope, 'privacy.forgot-old', { answers, invitations, months: retentionMonths });
  }
  return { answers, invitations };
}

async function toTheEnd(
  before: Date,
  change: (old: OldRows) => Promise<ForgottenRows>,
): Promise<number> {
  let all = 0;
  let after: OldRows['after'] = null;
  do {
    const { changed, last }: ForgottenRows = await change({ before, after, limit: batch });
    all += changed;
    after = last;
  } while (after !== null);
  return all;
}

/** Never too early: a month before 31 March is the last of February. */
function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  if (then.getUTCDate() !== now.getUTCDate()) then.setUTCDate(0);
  return then;
}
