import 'server-only';
import type { Scope } from '@/db/scope';
import { readHookToken } from '@/lib/asking/token';
import { prove } from './prove';

/** Another system at the address of a webhook: may tell of events, and nothing else. */
export type HookBearer = { readonly scope: Scope; readonly sourceId: string };

/** Which webhook is called; null if the address is cut short, made up or of another installation. */
export function hookBearer(token: string): HookBearer | null {
  const hook = readHookToken(token);
  return (
    hook && { scope: prove(hook.workspaceId, `webhook:${hook.sourceId}`), sourceId: hook.sourceId }
  );
}
