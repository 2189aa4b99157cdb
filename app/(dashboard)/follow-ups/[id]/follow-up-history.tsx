import { useWords } from '#words';
import type { FollowUpChange } from '@/db/queries/follow-ups';
import type { MemberRow } from '@/db/queries/members';
import { momentWords } from '@/lib/reports/listed-comments';
import type { Words } from '@/lib/words/words';
import type { OneFollowUp } from './one-follow-up';

/** What was written and done, the latest first. */
export function FollowUpHistory({ found }: { found: OneFollowUp }) {
  const t = useWords();
  const { notes, changes, members, member } = found;
  const entries = [
    ...notes.map(({ id, author, words, at }) => ({ key: id, author, words, at, isNote: true })),
    ...changes.map((change) => ({
      key: `${change.at.toISOString()} ${change.actor}`,
      author: change.actor,
      words: changeWords(t, change, members, (at) => momentWords(t, at, member)),
      at: change.at,
      isNote: false,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  if (entries.length === 0) return <p className="text-ink-3">{t('calls.nothing-done')}</p>;
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
            {nameOf(t, author, members)} · {momentWords(t, at, member)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function changeWords(
  t: Words,
  { state, ownerId, dueAt }: FollowUpChange,
  members: readonly MemberRow[],
  moment: (at: Date) => string,
): string {
  if (state) return t(`follow-ups.state-${state}`);
  if (dueAt) return t('calls.to-be-called', { at: moment(dueAt) });
  if (ownerId) return t('calls.given-to', { name: nameOf(t, `user:${ownerId}`, members) });
  return t('calls.given-to-nobody');
}

function nameOf(t: Words, actor: string, members: readonly MemberRow[]): string {
  const found = members.find(({ userId }) => actor === `user:${userId}`);
  if (found) return found.name;
  if (actor.startsWith('user:')) return t('calls.by-former');
  return actor.startsWith('rule:') ? t('calls.by-itself') : actor;
}
