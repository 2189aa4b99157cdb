import { linkVisit } from '@/lib/auth/link-bearer';
import { exportResponse } from '@/lib/exports/export-response';
import { problemResponse } from '@/lib/problem';
import { requestWords } from '@/lib/words/request-words';

type Context = { params: Promise<{ token: string }> };

/** The view of a link as a file: `?format=pdf`. Asking for another view by it is refused. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const visit = await linkVisit((await params).token);
  if (!visit) return problemResponse({ status: 404, title: 'There is no view at this address.' });
  if (visit.kind === 'crowded') {
    return problemResponse({ status: 429, title: 'Many people look at this at once.' });
  }
  if (visit.kind !== 'open') {
    return problemResponse({ status: 410, title: 'This link shows nothing any more.' });
  }
  const { bearer } = visit;
  const asked = new URL(request.url).searchParams;
  if (!asked.has('view')) asked.set('view', bearer.link.address);
  const t = await requestWords();
  return exportResponse(t, bearer, asked, { signal: request.signal, generatedAt: new Date() });
}
