import type { ShownFollowUp } from '@/components/follow-ups/shown-follow-up';
import type { Catalog } from '@/db/queries/catalog';
import type { FollowUp } from '@/db/queries/follow-ups';
import type { MemberRow } from '@/db/queries/members';
import type { Member } from '@/lib/auth/member';
import { definition } from '@/lib/metrics/definition';
import { momentWords } from '@/lib/reports/listed-comments';
import { dueWords } from '@/lib/surveys/due-words';
import { formatMoney } from '@/lib/value/format-money';
import { fromMinorUnits } from '@/lib/value/minor-units';
import type { Words } from '@/lib/words/words';

/** What follow-ups are shown with: names, currency and clock. */
export type FollowUpFrame = {
  readonly member: Member;
  readonly catalog: Catalog;
  readonly members: readonly MemberRow[];
  readonly currency: string | null;
};

/** A follow-up with the names of all it mentions. */
export function shownFollowUp(t: Words, followUp: FollowUp, frame: FollowUpFrame): ShownFollowUp {
  const { id, customer, state, ownerId, responseId } = followUp;
  const { member, catalog, members } = frame;
  const version = catalog.versions.find((each) => each.id === followUp.versionId);
  const isWaiting = state === 'open' || state === 'contacted';
  return {
    id,
    href: `/follow-ups/${id}`,
    responseHref: `/responses/${responseId}`,
    state,
    point: followUp.score,
    definition: version ? definition(version.metric, version.scale, null) : null,
    comment: followUp.comment,
    language: followUp.language,
    customer: customer?.name ?? t('calls.no-name'),
    customerHref: customer && `/customers/${customer.id}`,
    touchpoint: nameOf(catalog.touchpoint, followUp.touchpointId),
    channel: nameOf(catalog.channel, followUp.channelId),
    answeredAt: momentWords(t, followUp.answeredAt, member),
    stake: stakeWords(t, followUp.stake, frame),
    due: isWaiting ? dueWords(t, followUp.dueAt, member.now) : closedWords(t, followUp, member),
    isOverdue: isWaiting && followUp.dueAt < member.now,
    owner: members.find(({ userId }) => userId === ownerId)?.name ?? null,
    isMine: ownerId === member.userId,
    isAsked: followUp.rule === 'asked',
    notes: followUp.notes,
  };
}

function stakeWords(t: Words, stake: number | null, { currency }: FollowUpFrame): string | null {
  if (stake === null || currency === null) return null;
  return formatMoney(t, fromMinorUnits(stake, currency), currency);
}

function closedWords(t: Words, { closedAt }: FollowUp, member: Member): string {
  return closedAt
    ? t('calls.closed-at', { at: momentWords(t, closedAt, member) })
    : t('calls.closed');
}

function nameOf(entries: readonly { id: string; name: string }[], id: string): string {
  return entries.find((entry) => entry.id === id)?.name ?? '–';
}
