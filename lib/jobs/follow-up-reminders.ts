import 'server-only';
import { remindOwner } from '@/db/mutations/remind-owners';
import { overdueByOwner } from '@/db/queries/follow-ups';
import { listMembers } from '@/db/queries/members';
import type { WorkspaceRow } from '@/db/queries/workspaces';
import type { Scope } from '@/db/scope';
import { siteUrl } from '@/lib/env';
import { reminderWords } from '@/lib/mail/reminder-words';
import { dayIn } from '@/lib/metrics/period';
import { wordsIn } from '@/lib/words/words-in';

/** Nobody is reminded before this hour of the workspace's day. */
const firstHour = 8;

/**
 * Tells each owner by mail, once a day, how many of their calls are overdue.
 * Who is no member any more is told nothing.
 *
 * @returns how many were told
 */
export async function remindOwnersDaily(
  scope: Scope,
  { name, timeZone }: Pick<WorkspaceRow, 'name' | 'timeZone'>,
  now: Date,
): Promise<number> {
  if (hourIn(timeZone, now) < firstHour) return 0;
  const overdue = await overdueByOwner(scope, now);
  if (overdue.length === 0) return 0;
  const members = new Map((await listMembers(scope)).map((member) => [member.userId, member]));
  const when = { today: dayIn(now, timeZone), now };
  let told = 0;
  for (const { ownerId, ids } of overdue) {
    const owner = members.get(ownerId);
    if (!owner) continue;
    const words = reminderWords(wordsIn(owner.language ?? 'en'), {
      workspace: name,
      overdue: ids.length,
      link: `${siteUrl()}/follow-ups?owner=me&overdue=yes`,
    });
    const reminder = { ownerId, address: owner.email, followUpIds: ids, words };
    if (await remindOwner(scope, reminder, when)) told += 1;
  }
  return told;
}

function hourIn(timeZone: string, at: Date): number {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  return Number(hour.format(at));
}
