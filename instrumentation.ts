/** Runs once when the server starts: a missing setting stops the start, not somebody's request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { required } = await import('@/lib/env');
  required('DATABASE_URL');
  required('AUTH_SECRET');
  const { startHousekeeping } = await import('@/lib/jobs/housekeeping');
  startHousekeeping();
}

export async function onRequestError(
  error: unknown,
  request: { path: string; method: string },
  context: { routePath: string },
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/lib/log');
  log.error({ err: error, method: request.method, route: context.routePath }, 'request failed');
}
