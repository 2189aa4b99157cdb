import 'server-only';
import type { Scope } from '@/db/scope';
import { readLeaveToken } from '@/lib/asking/token';
import { prove } from './prove';

/** Somebody whom a report was sent to: may leave that report, and nothing else. */
export type ReportReader = {
  readonly scope: Scope;
  readonly reportId: string;
  /** Of their address, as `addressHash` makes it. */
  readonly hash: string;
};

/** Who opens the way out of a report; null if it is cut short, made up or of another installation. */
export function reportReader(token: string): ReportReader | null {
  const leave = readLeaveToken(token);
  if (!leave) return null;
  const { workspaceId, reportId, hash } = leave;
  return { scope: prove(workspaceId, 'reader'), reportId, hash };
}
