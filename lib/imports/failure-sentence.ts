import 'server-only';
import { isConnectionLoss } from '@/db/connection-loss';
import { isOutOfRoom } from '@/db/out-of-room';
import { AppError } from '@/lib/errors';
import { paragraph } from '@/lib/words/figures';
import type { WordKey } from '@/lib/words/words';
import { wordsIn } from '@/lib/words/words-in';

/** What to tell people of a run that could not go on, as it is kept: in English. */
export function failureSentence(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const t = wordsIn('en');
  return paragraph(t, [t(reasonOf(error)), t('import-refusals.kept')]);
}

function reasonOf(error: unknown): WordKey {
  if (isConnectionLoss(error)) return 'import-refusals.database-away';
  return isOutOfRoom(error) ? 'import-refusals.database-full' : 'import-refusals.our-side';
}
