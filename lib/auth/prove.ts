import type { Scope } from '@/db/scope';

/**
 * Mints the proof that `actor` may work in a workspace. Call it only after
 * checking that: by a session and its membership, by an API key, by a job
 * written in the workspace, or by sitting at the machine itself.
 *
 * @param actor `user:<id>`, `key:<id>`, `job:<name>` or `cli`, for the audit log
 */
export function prove(workspaceId: string, actor: string): Scope {
  return { workspaceId, actor } as Scope;
}
