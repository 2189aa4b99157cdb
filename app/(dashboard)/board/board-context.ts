import { normsFor } from '@/db/queries/norms';
import { targetsFor } from '@/db/queries/targets';
import { may } from '@/lib/auth/roles';
import { askedBoard } from '@/lib/reports/asked-board';
import type { BoardAddress } from '@/lib/reports/board-address';
import { boardGoals } from '@/lib/reports/board-goals';
import type { View } from '@/lib/reports/view';
import type { Words } from '@/lib/words/words';
import type { BoardContext } from './board-frame';
import { boardLinks } from './board-links';

/** The board of an address with what it is held against; null where nobody answered. */
export async function boardContext(
  t: Words,
  { member, catalog, query: asked }: View,
  address: BoardAddress,
): Promise<BoardContext | null> {
  // Over all scales there is no method of one to ask for.
  const query = address.isBridged ? { ...asked, method: null, scale: null } : asked;
  const protect = !may(member.role, 'people:read');
  const [found, targets, norms] = await Promise.all([
    askedBoard(t, member.scope, catalog, address, query, protect),
    targetsFor(member.scope),
    normsFor(member.scope),
  ]);
  if (!found || found.report.rows.length === 0) return null;
  const goals = boardGoals(found.report, { targets, norms }, catalog, query, address.norm);
  return { ...found, query, address, goals, links: boardLinks(query, address) };
}
