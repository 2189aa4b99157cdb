import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { exportResponse } from '@/lib/exports/export-response';
import { problemResponse } from '@/lib/problem';
import { requestWords } from '@/lib/words/request-words';

/** A view or a part of it as a file: `?view=/metrics/ces?period=last-90-days&format=png&part=trend`. */
export async function GET(request: Request): Promise<Response> {
  const t = await requestWords();
  const member = await findMember();
  if (!member || !may(member.role, 'metrics:read')) {
    return problemResponse({ status: 403, title: 'Sign in to export.' });
  }
  const { searchParams } = new URL(request.url);
  return exportResponse(t, member, searchParams, {
    signal: request.signal,
    generatedAt: new Date(),
  });
}
