import { stateNames } from '@/components/responses/shown-answer';
import { Panel } from '@/components/ui/panel';
import { listMembers } from '@/db/queries/members';
import { listResponseChanges } from '@/db/queries/response-changes';
import type { Member } from '@/lib/auth/member';
import { fullMoment } from './one-answer';

/** Who moved the answer into or out of the count; nothing while nobody has. */
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
        {changes.map(({ at, actor, state }) => (
          <li key={at.toISOString()} className="flex flex-wrap gap-x-2">
            <span>{stateNames[state]}</span>
            <span className="text-ink-3">
              by {names.get(actor) ?? actorWords(actor)}, {fullMoment(at, member)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function actorWords(actor: string): string {
  if (actor.startsWith('user:')) return 'a former member';
  if (actor.startsWith('key:')) return 'an API key';
  return actor === 'cli' ? 'the command line' : 'the product itself';
}
