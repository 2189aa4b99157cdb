import type { RequestOrigin, Scope } from '@/db/scope';

/**
 * Mints the proof that `actor` may work in a workspace. Call it only after
 * checking that: by a session and its membership, by an API key, by a job
 * written in the workspace, or by sitting at the machine itself.
 *
 * @param actor `user:<id>`, `key:<id>`, `job:<name>`, `cli` or `anyone`, for the audit log
 * @param from where the request came from, for the audit log; null if it is not one
 */
export function prove(
  workspaceId: string,
  actor: string,
  from: RequestOrigin | null = null,
): Scope {
  return { workspaceId, actor, from } as Scope;
}
