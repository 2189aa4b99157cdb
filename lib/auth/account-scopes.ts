import 'server-only';
import { listConcernedWorkspaces, listRealWorkspacesOf } from '@/db/queries/workspaces';
import type { RequestOrigin, Scope } from '@/db/scope';
import { prove } from './prove';

/**
 * The workspaces whose audit logs tell of somebody's account: all they are a
 * member of, samples left out.
 *
 * @param actor who acts on the account; the person themselves unless given
 */
export async function accountScopes(
  userId: string,
  from: RequestOrigin | null,
  actor = `user:${userId}`,
): Promise<Scope[]> {
  const workspaces = await listRealWorkspacesOf(userId);
  return workspaces.map((id) => prove(id, actor, from));
}

/**
 * The workspaces whose audit logs tell of a try to sign in with this address:
 * those of its owner, or the oldest one if nobody has it. One query either
 * way, so that the time taken does not tell who has an account.
 */
export async function scopesOfAddress(email: string, from: RequestOrigin): Promise<Scope[]> {
  const workspaces = await listConcernedWorkspaces(email);
  return workspaces.map((id) => prove(id, 'anyone', from));
}
