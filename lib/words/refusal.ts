import { AppError, type AppErrorCode } from '@/lib/errors';
import type { WordKey, Words, WordValues } from './words';
import { wordsIn } from './words-in';

/**
 * A refusal that pages tell in their reader's language, and programs and logs
 * in English.
 */
export function refusal(code: AppErrorCode, key: WordKey, values?: WordValues): AppError {
  return new AppError(code, wordsIn('en')(key, values), { said: { key, values } });
}

/** What a refusal says to a reader. */
export function refusalWords(t: Words, { message, said }: AppError): string {
  return said ? t(said.key, said.values) : message;
}
