import { Panel } from '@/components/ui/panel';
import { listMembers } from '@/db/queries/members';
import { listResponseChanges, type ResponseChange } from '@/db/queries/response-changes';
import type { Member } from '@/lib/auth/member';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { fullMoment } from './one-answer';

/** What became of the answer after it was given, and by whom; nothing while nothing did. */
export async function History({ id, member }: { id: string; member: Member }) {
  const t = await requestWords();
  const [changes, members] = await Promise.all([
    listResponseChanges(member.scope, id),
    listMembers(member.scope),
  ]);
  if (changes.length === 0) return null;
  const names = new Map(members.map(({ userId, name }) => [`user:${userId}`, name]));
  return (
    <Panel title={t('answer.history')} note={t('answer.latest-first')} className="mt-4">
      <ul className="grid gap-1 px-4 pb-4">
        {changes.map((change) => (
          <li key={`${change.at.toISOString()} ${change.kind}`} className="flex flex-wrap gap-x-2">
            <span>{changeWords(t, change)}</span>
            <span className="text-ink-3">
              {t('answer.by', {
                who: names.get(change.actor) ?? actorWords(t, change.actor),
                at: fullMoment(t, change.at, member),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function changeWords(t: Words, change: ResponseChange): string {
  switch (change.kind) {
    case 'moved':
      return t(`responses.state-${change.state}`);
    case 'corrected':
      return t('answer.changed', { from: change.from, to: change.to });
    case 'erasure-asked':
      return t('answer.erasure-asked');
  }
}

function actorWords(t: Words, actor: string): string {
  if (actor.startsWith('user:')) return t('answer.by-former');
  if (actor.startsWith('key:')) return t('answer.by-key');
  if (actor === 'respondent') return t('answer.by-respondent');
  return t(actor === 'cli' ? 'answer.by-cli' : 'answer.by-itself');
}
