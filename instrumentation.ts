/** Runs once when the server starts: a missing setting stops the start, not somebody's request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env, required } = await import('@/lib/env');
  required('DATABASE_URL');
  required('AUTH_SECRET');
  const { openFrontDoor } = await import('@/lib/api/front-door');
  openFrontDoor();
  const { openPageDoor } = await import('@/lib/pages/page-door');
  if (env.NODE_ENV === 'production') openPageDoor();
  const { timeRequests } = await import('@/lib/observe/time-requests');
  if (env.METRICS_TOKEN) timeRequests();
  if (env.ERGOGRAPH_WORKER === 'separate') return;
  const { startBackground } = await import('@/lib/jobs/background');
  startBackground();
}

export async function onRequestError(
  error: unknown,
  request: { path: string; method: string },
  context: { routePath: string },
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/lib/log');
  const { noteFailure } = await import('@/lib/database-health');
  noteFailure(error);
  const { countFailure } = await import('@/lib/pages/failures');
  countFailure();
  log.error({ err: error, method: request.method, route: context.routePath }, 'request failed');
}
