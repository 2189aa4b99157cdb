/** What the driver and the system say when nobody answers, and PostgreSQL when it stops or starts. */
const codes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
]);

/**
 * Whether something failed because the database is away, so that trying later may mend it. An
 * answer known before (`isRepetition`) is settled where it is written. Anywhere else it is the last
 * word of a connection that broke: the driver tells it to whoever opens that connection again.
 */
export function isConnectionLoss(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AggregateError && cause.errors.some(isConnectionLoss)) return true;
    if (isRepetition(cause)) return true;
    if ('code' in cause && typeof cause.code === 'string' && isLossCode(cause.code)) return true;
  }
  return false;
}

/** Whether an answer was refused because its key was recorded before. */
export function isRepetition(error: unknown): boolean {
  return (
    error instanceof Error &&
    'constraint_name' in error &&
    error.constraint_name === 'responses_idempotency_key'
  );
}

/** Class 08 of SQLSTATE is "connection exception". */
function isLossCode(code: string): boolean {
  return codes.has(code) || /^08[0-9A-Z]{3}$/.test(code);
}

/** Whether two transactions were in each other's way, so that trying again will do. */
export function isCollision(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && (cause.code === '40P01' || cause.code === '40001')) return true;
  }
  return false;
}
