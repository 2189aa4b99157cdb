import { missingMigrations } from '@/db/queries/readiness';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';

export const dynamic = 'force-dynamic';

/** Whether requests can be served: the database answers and has the schema of this code. */
export async function GET(): Promise<Response> {
  const reason = await whyNotReady();
  if (reason === null) return answer(200, { status: 'ready' }, {});
  return answer(503, { status: 'unavailable', reason }, { 'retry-after': '5' });
}

async function whyNotReady(): Promise<string | null> {
  try {
    const missing = await missingMigrations();
    if (missing.length === 0) return null;
    return `The database lacks ${missing.length === 1 ? 'one migration' : `${missing.length} migrations`}; run npx ergograph migrate.`;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    log.warn({ err: error }, 'readiness check failed');
    return 'The database does not answer.';
  }
}

function answer(status: number, body: object, headers: Record<string, string>): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } });
}
