import 'server-only';
import { findShareLink, type ShareLink } from '@/db/queries/share-links';
import { findWorkspace } from '@/db/queries/workspaces';
import type { Scope } from '@/db/scope';
import { rateLimiter } from '@/lib/api/rate-limit';
import { readShareToken } from '@/lib/asking/token';
import { prove } from './prove';
import { type CurrentWorkspace, currentWorkspace, workspaceNow } from './workspace-clock';

/** Somebody with a link to a view: sees that view as a viewer would, and nothing else. */
export type LinkBearer = {
  readonly scope: Scope;
  readonly role: 'viewer';
  readonly workspace: CurrentWorkspace;
  /** The clock of the workspace. */
  readonly now: Date;
  /** They have no account, and so nothing of their own. */
  readonly userId: null;
  readonly link: ShareLink;
};

type LinkVisit =
  | { readonly kind: 'open'; readonly bearer: LinkBearer }
  | { readonly kind: 'expired' | 'revoked'; readonly at: Date; readonly timeZone: string }
  /** So many look at once that this one is to come back. */
  | { readonly kind: 'crowded' };

/** Views of one link a minute; each is counted anew for whoever looks. */
const looks = rateLimiter(240);

/** The origins whose pages may frame what a link shows, none meaning any; null if it is no frame. */
export async function framersOf(token: string): Promise<readonly string[] | null> {
  const shared = readShareToken(token);
  if (shared?.kind !== 'frame') return null;
  const scope = prove(shared.workspaceId, `link:${shared.linkId}`);
  return (await findShareLink(scope, shared.linkId))?.frameOrigins ?? null;
}

/**
 * Who opens a link to a view; null if it is cut short, made up, of another
 * installation, or its workspace is gone.
 */
export async function linkVisit(token: string): Promise<LinkVisit | null> {
  const shared = readShareToken(token);
  if (!shared) return null;
  const present = new Date();
  if (!looks(shared.linkId, present.getTime()).allowed) return { kind: 'crowded' };
  const scope = prove(shared.workspaceId, `link:${shared.linkId}`);
  const [link, row] = await Promise.all([
    findShareLink(scope, shared.linkId),
    findWorkspace(scope),
  ]);
  if (!link || !row || link.kind !== shared.kind) return null;
  const { timeZone } = row;
  if (link.revokedAt) return { kind: 'revoked', at: link.revokedAt, timeZone };
  if (link.expiresAt && link.expiresAt <= present) {
    return { kind: 'expired', at: link.expiresAt, timeZone };
  }
  const now = workspaceNow(row, present);
  const workspace = currentWorkspace(row);
  return {
    kind: 'open',
    bearer: { scope, role: 'viewer', workspace, now, userId: null, link },
  };
}
