/** Whether something failed because a disk is full: `disk_full` of PostgreSQL, or of the system. */
export function isOutOfRoom(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && (cause.code === '53100' || cause.code === 'ENOSPC')) return true;
  }
  return false;
}
