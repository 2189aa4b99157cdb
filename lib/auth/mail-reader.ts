import 'server-only';
import type { Scope } from '@/db/scope';
import { readLeaveToken } from '@/lib/asking/token';
import type { Series } from '@/lib/outgoing/vocabulary';
import { prove } from './prove';

/** Somebody whom a report or alert was sent to: may leave that one, and nothing else. */
export type MailReader = {
  readonly scope: Scope;
  readonly of: Series;
  /** Of their address, as `addressHash` makes it. */
  readonly hash: string;
};

/** Who opens the way out of a report or alert; null if it is cut short, made up or of another installation. */
export function mailReader(token: string): MailReader | null {
  const leave = readLeaveToken(token);
  if (!leave) return null;
  const { workspaceId, of, hash } = leave;
  return { scope: prove(workspaceId, 'reader'), of, hash };
}
