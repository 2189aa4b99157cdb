import { showLeave, takeLeave } from '@/lib/outgoing/leave-page';
import { requestWords } from '@/lib/words/request-words';

type Context = { params: Promise<{ token: string }> };

/** Offers to leave a report; looking at it leaves nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return showLeave(await requestWords(), token);
}

/** Leaves a report: by the button of the page, or by that of a mail program. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return takeLeave(await requestWords(), token);
}
