import 'server-only';
import { setUp, type WorkspaceInput } from '@/db/mutations/workspaces';
import type { RequestOrigin } from '@/db/scope';
import { hashPassword } from './password';
import { prove } from './prove';
import { tokenHash } from './secret-token';

export type FirstVisit = {
  /** Of the one-time link. */
  token: string;
  workspace: WorkspaceInput;
  admin: { name: string; email: string; password: string };
};

/**
 * The first visit: creates the workspace and its admin, and uses the link up.
 *
 * @throws {AppError} `conflict` if somebody was here before, `not-found` if the link is no longer good
 */
export async function startFirstVisit(
  visit: FirstVisit,
  now: Date,
  from: RequestOrigin | null = null,
): Promise<void> {
  const { name, email, password } = visit.admin;
  await setUp(
    {
      workspace: visit.workspace,
      admin: { name, email, passwordHash: await hashPassword(password) },
      tokenHash: tokenHash(visit.token),
      now,
    },
    (workspaceId, userId) => prove(workspaceId, `user:${userId}`, from),
  );
}
