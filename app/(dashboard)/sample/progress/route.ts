import { requirePermission } from '@/lib/auth/member';
import { homeScope, sampleLoadOf } from '@/lib/jobs/sample-load';

/** How far loading is, for the page that waits for it: `{"state":"running","share":0.4}` or null. */
export async function GET(): Promise<Response> {
  const { scope } = await requirePermission('settings:write');
  return Response.json(await sampleLoadOf(await homeScope(scope)), {
    headers: { 'cache-control': 'no-store' },
  });
}
