import 'server-only';
import type { ShownAnswer } from '@/components/responses/shown-answer';
import { type CatalogVersion, loadCatalog } from '@/db/queries/catalog';
import { followUpOfResponse } from '@/db/queries/follow-ups';
import { findResponse, listResponsesOfCustomer } from '@/db/queries/responses';
import { type Member, requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { dayIn } from '@/lib/metrics/period';
import type { FollowUpState } from '@/lib/surveys/vocabulary';
import { formatDay } from '@/lib/words/dates';
import { formatters, type Words } from '@/lib/words/words';
import { shownAnswer } from '../shown-answers';

/** One answer with the wording it was given to and, for readers who may, what else its customer said. */
export type OneAnswer = {
  readonly member: Member;
  readonly answer: ShownAnswer;
  readonly version: CatalogVersion | null;
  /** In words, on the workspace's clock, with the year. */
  readonly answeredAt: string;
  readonly others: readonly ShownAnswer[];
  /** Whether somebody is to call; null where nobody is. */
  readonly followUp: { readonly id: string; readonly state: FollowUpState } | null;
};

const othersShown = 20;

/** @returns null if the workspace has no such answer */
export async function oneAnswer(t: Words, id: string): Promise<OneAnswer | null> {
  const member = await requireMember();
  const { scope } = member;
  const [catalog, answer, followUp] = await Promise.all([
    loadCatalog(scope),
    findResponse(scope, id, may(member.role, 'people:read')),
    followUpOfResponse(scope, id),
  ]);
  if (!answer) return null;
  const customer = answer.person?.customer;
  const others = customer ? await listResponsesOfCustomer(scope, customer.id, othersShown + 1) : [];
  return {
    member,
    answer: shownAnswer(t, answer, catalog, member),
    version: catalog.versions.find((version) => version.id === answer.versionId) ?? null,
    answeredAt: fullMoment(t, answer.answeredAt, member),
    followUp,
    others: others
      .filter((other) => other.id !== id)
      .slice(0, othersShown)
      .map((other) => shownAnswer(t, other, catalog, member)),
  };
}

/** `22 June 2026, 16:40 BST` */
export function fullMoment(t: Words, at: Date, { workspace: { timeZone } }: Member): string {
  const style = { timeZone, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const time = formatters.getDateTimeFormat(t.customs, style).format(at);
  return t('answer.moment', { day: formatDay(t, dayIn(at, timeZone)), time });
}
