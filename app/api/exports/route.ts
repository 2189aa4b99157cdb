import { audit } from '@/db/mutations/audit';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { AppError } from '@/lib/errors';
import { parseExport } from '@/lib/exports/export-params';
import { exportView } from '@/lib/exports/export-view';
import { problemResponse } from '@/lib/problem';
import { requestWords } from '@/lib/words/request-words';

/** A view or a part of it as a file: `?view=/metrics/ces?period=last-90-days&format=png&part=trend`. */
export async function GET(request: Request): Promise<Response> {
  const t = await requestWords();
  const member = await findMember();
  if (!member || !may(member.role, 'metrics:read')) {
    return problemResponse({ status: 403, title: 'Sign in to export.' });
  }
  const parsed = parseExport(new URL(request.url).searchParams);
  if ('fault' in parsed) return problemResponse({ status: 400, title: parsed.fault });
  const { view, asked } = parsed.request;
  const { format, part } = asked;
  try {
    const of = { address: view, generatedAt: new Date() };
    const { name, mediaType, body } = await exportView(t, member, of, asked);
    await audit(member.scope, 'export.view', { view, format, ...(part ? { part } : {}) });
    return new Response(body, {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return problemResponse({
      status: error.code === 'not-found' ? 404 : 400,
      title: error.message,
    });
  }
}
