import { mayAsk } from '@/lib/asking/open-door';
import { takeByScript } from '@/lib/asking/take-by-script';

type Context = { params: Promise<{ token: string }> };

/** An answer of the widget or a kiosk. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return takeByScript(request, token, new Date());
}

export function OPTIONS(): Response {
  return mayAsk();
}
