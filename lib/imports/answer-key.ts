import 'server-only';
import { createHash } from 'node:crypto';
import type { Print } from '@/lib/csv/read-answer';

/** SHA-256: long enough that two lines never share a print. */
export const print: Print = (text) => createHash('sha256').update(text).digest('hex');

/** The idempotency key of an answer: its line and the survey it answers. */
export function answerKey(identity: string, surveyKey: string): string {
  return `import:${identity}:${surveyKey}`;
}
