import { inspect } from 'node:util';
import { explainConnectionError } from '@/db/embedded/connection.mjs';
import { StartupProblem } from '@/db/embedded/startup-problem.mjs';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/** What the terminal shows when a command fails: a sentence for what was foreseen, a stack for bugs. */
export function explainFailure(error: unknown): string {
  const explained = env.DATABASE_URL ? explainConnectionError(error, env.DATABASE_URL) : error;
  if (explained instanceof AppError || explained instanceof StartupProblem)
    return explained.message;
  return inspect(error);
}
