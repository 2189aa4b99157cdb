import { askByScript } from '@/lib/asking/ask-by-script';
import { mayAsk } from '@/lib/asking/open-door';

type Context = { params: Promise<{ token: string }> };

/** The question of a public place, for the widget on any site. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return askByScript(request, token, new Date());
}

export function OPTIONS(): Response {
  return mayAsk();
}
