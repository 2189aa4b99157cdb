import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

/** Whether the process lives. Says nothing about the database: restarting would not mend that. */
export function GET(): Response {
  return Response.json({ status: 'ok', version }, { headers: { 'cache-control': 'no-store' } });
}
