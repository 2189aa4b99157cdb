import { stateNames } from '@/components/responses/shown-answer';
import { Panel } from '@/components/ui/panel';
import { listMembers } from '@/db/queries/members';
import { listResponseChanges, type ResponseChange } from '@/db/queries/response-changes';
import type { Member } from '@/lib/auth/member';
import { fullMoment } from './one-answer';

/** What became of the answer after it was given, and by whom; nothing while nothing did. */
export async function History({ id, member }: { id: string; member: Member }) {
  const [changes, members] = await Promise.all([
    listResponseChanges(member.scope, id),
    listMembers(member.scope),
  ]);
  if (changes.length === 0) return null;
  const names = new Map(members.map(({ userId, name }) => [`user:${userId}`, name]));
  return (
    <Panel title="History" note="latest first" className="mt-4">
      <ul className="grid gap-1 px-4 pb-4">
        {changes.map((change) => (
          <li key={`${change.at.toISOString()} ${change.kind}`} className="flex flex-wrap gap-x-2">
            <span>{changeWords(change)}</span>
            <span className="text-ink-3">
              by {names.get(change.actor) ?? actorWords(change.actor)},{' '}
              {fullMoment(change.at, member)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function changeWords(change: ResponseChange): string {
  switch (change.kind) {
    case 'moved':
      return stateNames[change.state];
    case 'corrected':
      return `Changed from ${change.from} to ${change.to}`;
    case 'erasure-asked':
      return 'Asked to be forgotten';
  }
}

function actorWords(actor: string): string {
  if (actor.startsWith('user:')) return 'a former member';
  if (actor.startsWith('key:')) return 'an API key';
  if (actor === 'respondent') return 'the respondent';
  return actor === 'cli' ? 'the command line' : 'the product itself';
}
