import { followUpStateNames } from '@/components/follow-ups/shown-follow-up';
import type { FollowUpChange } from '@/db/queries/follow-ups';
import type { MemberRow } from '@/db/queries/members';
import { momentWords } from '@/lib/reports/listed-comments';
import type { OneFollowUp } from './one-follow-up';

/** What was written and done, the latest first. */
export function FollowUpHistory({ found }: { found: OneFollowUp }) {
  const { notes, changes, members, member } = found;
  const entries = [
    ...notes.map(({ id, author, words, at }) => ({ key: id, author, words, at, isNote: true })),
    ...changes.map((change) => ({
      key: `${change.at.toISOString()} ${change.actor}`,
      author: change.actor,
      words: changeWords(change, members, (at) => momentWords(at, member)),
      at: change.at,
      isNote: false,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  if (entries.length === 0) return <p className="text-ink-3">Nobody has done anything yet.</p>;
  return (
    <ul className="grid gap-3">
      {entries.map(({ key, author, words, at, isNote }) => (
        <li key={key}>
          <p
            dir="auto"
            className={isNote ? 'whitespace-pre-wrap wrap-anywhere' : 'text-ink-2 wrap-anywhere'}
          >
            {words}
          </p>
          <p className="text-xs text-ink-3">
            {nameOf(author, members)} · {momentWords(at, member)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function changeWords(
  { state, ownerId, dueAt }: FollowUpChange,
  members: readonly MemberRow[],
  moment: (at: Date) => string,
): string {
  if (state) return followUpStateNames[state];
  if (dueAt) return `To be called by ${moment(dueAt)}`;
  if (ownerId) return `Given to ${nameOf(`user:${ownerId}`, members)}`;
  return 'Given to nobody';
}

function nameOf(actor: string, members: readonly MemberRow[]): string {
  const found = members.find(({ userId }) => actor === `user:${userId}`);
  if (found) return found.name;
  if (actor.startsWith('user:')) return 'a former member';
  return actor.startsWith('rule:') ? 'by itself' : actor;
}
