// @ts-check

/** Why Ergograph cannot start, as one sentence for the person at the terminal: shown without a stack. */
export class StartupProblem extends Error {
  /** @param {string} message @param {ErrorOptions} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = 'StartupProblem';
  }
}

/** @param {unknown} error @returns {string | undefined} the system's error code, e.g. `ENOSPC` */
export function codeOf(error) {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  return undefined;
}

/**
 * Turns the refusals of a file system into sentences; anything else comes back as it was.
 *
 * @param {unknown} error
 * @param {string} place the directory that was to be written
 */
export function explainFileError(error, place) {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartupProblem(`There is no space left on the disk that holds ${place}.`, {
        cause: error,
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartupProblem(
        `The directory ${place} cannot be written by this user; set ERGOGRAPH_DATA_DIR to one that can.`,
        { cause: error },
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartupProblem(`${place} is not a directory; set ERGOGRAPH_DATA_DIR to one.`, {
        cause: error,
      });
    default:
      return error;
  }
}
