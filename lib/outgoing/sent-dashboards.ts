import 'server-only';
import { findDashboard } from '@/db/queries/dashboards';
import type { Scope } from '@/db/scope';
import { parseViewAddress } from '@/lib/views/view-address';
import { refusal } from '@/lib/words/refusal';
import type { Section } from './sections';

type Saver = {
  /** Who saves the report. */
  readonly userId: string;
  /** In whose name it goes out, and whose dashboards it may show beside those of the team. */
  readonly ownerId: string;
  /** What it had on it already. */
  readonly before: readonly Section[];
};

/**
 * Makes sure that nobody puts a dashboard on a report that they do not see
 * themselves, or that the report could not show.
 *
 * @throws {AppError} invalid
 */
export async function assertMaySend(
  scope: Scope,
  sections: readonly Section[],
  { userId, ownerId, before }: Saver,
): Promise<void> {
  const known = new Set(before.map(dashboardOf));
  for (const section of sections) {
    const id = dashboardOf(section);
    if (id === null || known.has(id)) continue;
    const found = await findDashboard(scope, id, userId);
    if (found && (found.isShared || found.ownerId === ownerId)) continue;
    if (!found) throw refusal('invalid', 'outgoing-faults.no-dashboard');
    throw refusal('invalid', 'outgoing-faults.own-dashboard', { name: found.name });
  }
}

function dashboardOf(section: Section): string | null {
  const view = section.kind === 'view' ? parseViewAddress(section.address) : null;
  return view?.page === 'dashboard' ? view.id : null;
}
