import { receiveVisit } from '@/lib/asking/receive-visit';
import { showQuestion } from '@/lib/asking/show-question';
import { takeAnswer } from '@/lib/asking/take-answer';
import { readToken } from '@/lib/asking/token';
import { findMember } from '@/lib/auth/member';

type Context = { params: Promise<{ token: string }> };

/** The page of a question. Looking at it answers nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const trial = await isTrial(request, token);
  if (trial === 'unproven') return toSignIn(request);
  return receiveVisit(request, { text: token, now: new Date(), isTrial: trial }, showQuestion);
}

/** What a respondent sends from it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const trial = await isTrial(request, token);
  if (trial === 'unproven') return toSignIn(request);
  return receiveVisit(request, { text: token, now: new Date(), isTrial: trial }, takeAnswer);
}

/** Whether a member of the workspace tries the page out; `unproven` if somebody else says so. */
async function isTrial(request: Request, token: string): Promise<boolean | 'unproven'> {
  const { searchParams } = new URL(request.url);
  if (!searchParams.has('try')) return false;
  const member = await findMember();
  return member?.scope.workspaceId === readToken(token)?.workspaceId ? member !== null : 'unproven';
}

function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const location = `/sign-in?next=${encodeURIComponent(pathname + search)}`;
  return new Response(null, { status: 303, headers: { location } });
}
