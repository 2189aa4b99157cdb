import { noteOpened, onePixel } from '@/lib/asking/opened-picture';

type Context = { params: Promise<{ token: string }> };

/** The picture of a mail, where a workspace wants to know when its mails are opened. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  await noteOpened(token, new Date());
  return new Response(onePixel, {
    headers: {
      'content-type': 'image/gif',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  });
}
