import 'server-only';
import { isConnectionLoss } from '@/db/connection-loss';
import { isOutOfRoom } from '@/db/out-of-room';
import { AppError } from '@/lib/errors';
import type { Told } from '@/lib/words/told';

/** What to tell people of a run that could not go on. */
export function failureSentence(error: unknown): Told {
  if (error instanceof AppError) return error.said ?? error.message;
  return { key: 'import-refusals.broke-off', values: { why: reasonOf(error) } };
}

function reasonOf(error: unknown): 'away' | 'full' | 'us' {
  if (isConnectionLoss(error)) return 'away';
  return isOutOfRoom(error) ? 'full' : 'us';
}
