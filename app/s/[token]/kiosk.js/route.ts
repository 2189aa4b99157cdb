import { kioskWorkerAnswer } from '@/lib/asking/kiosk-worker-answer';

type Context = { params: Promise<{ token: string }> };

/** What lets the page of a kiosk load again without a network. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return kioskWorkerAnswer(token);
}
