import { receiveVisit } from '@/lib/asking/receive-visit';
import { showStop, takeStop } from '@/lib/asking/stop-page';

type Context = { params: Promise<{ token: string }> };

/** Offers to stop asking; looking at it stops nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return receiveVisit(request, { text: token, now: new Date(), isTrial: false }, showStop);
}

/** Stops asking, or passes on that somebody wants to be forgotten. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return receiveVisit(request, { text: token, now: new Date(), isTrial: false }, takeStop);
}
