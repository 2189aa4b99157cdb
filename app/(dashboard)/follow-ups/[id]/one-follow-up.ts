import 'server-only';
import { shownAnswer } from '@/app/(dashboard)/responses/shown-answers';
import type { ShownFollowUp } from '@/components/follow-ups/shown-follow-up';
import type { ShownAnswer } from '@/components/responses/shown-answer';
import { loadCatalog } from '@/db/queries/catalog';
import {
  type FollowUp,
  type FollowUpChange,
  type FollowUpNote,
  findFollowUp,
  listFollowUpChanges,
  listFollowUpNotes,
} from '@/db/queries/follow-ups';
import { listMembers, type MemberRow } from '@/db/queries/members';
import { listResponsesOfCustomer } from '@/db/queries/responses';
import { findValueSettings } from '@/db/queries/value-settings';
import { type Member, requirePermission } from '@/lib/auth/member';
import type { Words } from '@/lib/words/words';
import { shownFollowUp } from '../shown-follow-ups';

/** A follow-up with all that was written and done about it, and what else its customer said. */
export type OneFollowUp = {
  readonly member: Member;
  readonly members: readonly MemberRow[];
  readonly followUp: FollowUp;
  readonly shown: ShownFollowUp;
  readonly notes: readonly FollowUpNote[];
  readonly changes: readonly FollowUpChange[];
  readonly others: readonly ShownAnswer[];
};

const othersShown = 10;

/** @returns null if the workspace has no such follow-up */
export async function oneFollowUp(t: Words, id: string): Promise<OneFollowUp | null> {
  const member = await requirePermission('people:read');
  const { scope } = member;
  const followUp = await findFollowUp(scope, id);
  if (!followUp) return null;
  const { customer, responseId } = followUp;
  const [catalog, members, value, notes, changes, others] = await Promise.all([
    loadCatalog(scope),
    listMembers(scope),
    findValueSettings(scope),
    listFollowUpNotes(scope, id),
    listFollowUpChanges(scope, id),
    customer ? listResponsesOfCustomer(scope, customer.id, othersShown + 1) : [],
  ]);
  const frame = { member, catalog, members, currency: value?.baseCurrency ?? null };
  return {
    member,
    members,
    followUp,
    shown: shownFollowUp(t, followUp, frame),
    notes,
    changes,
    others: others
      .filter((other) => other.id !== responseId)
      .slice(0, othersShown)
      .map((other) => shownAnswer(t, other, catalog, member)),
  };
}
