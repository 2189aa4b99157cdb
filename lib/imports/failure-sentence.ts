import 'server-only';
import { isConnectionLoss } from '@/db/connection-loss';
import { isOutOfRoom } from '@/db/out-of-room';
import { AppError } from '@/lib/errors';

const kept = 'What was imported so far is kept; run it again, and it goes on where it stopped.';

/** What to tell people of a run that could not go on. */
export function failureSentence(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (isConnectionLoss(error)) return `The database went away. ${kept}`;
  if (isOutOfRoom(error)) return `The disk of the database is full. Make room there. ${kept}`;
  return `Something went wrong on our side. ${kept}`;
}
