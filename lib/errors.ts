import type { Said } from '@/lib/words/said';

export type AppErrorCode =
  | 'not-found'
  | 'forbidden'
  | 'conflict'
  | 'invalid'
  | 'too-large'
  | 'unavailable';

/** A refusal we foresaw and can explain. Anything else is a bug and should surface as one. */
export class AppError extends Error {
  /** What it says, for readers of other languages; `refusal` gives it. */
  readonly said: Said | undefined;

  constructor(
    readonly code: AppErrorCode,
    message: string,
    options?: ErrorOptions & { said?: Said },
  ) {
    super(message, options);
    this.name = 'AppError';
    this.said = options?.said;
  }

  /** Known by its name: what one part of the built server throws, another may catch with a copy of this class. */
  static override [Symbol.hasInstance](value: unknown): value is AppError {
    return value instanceof Error && value.name === 'AppError';
  }
}
