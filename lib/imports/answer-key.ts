import 'server-only';
import { hash } from 'node:crypto';
import type { Print } from '@/lib/csv/read-answer';

/** SHA-256: long enough that two lines never share a print. */
export const print: Print = (text) => hash('sha256', text);

/** The idempotency key of an answer: its line and the survey it answers. */
export function answerKey(identity: string, surveyKey: string): string {
  return `import:${identity}:${surveyKey}`;
}
