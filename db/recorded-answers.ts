import { channel } from 'node:diagnostics_channel';
import type { ResponseSource } from '@/lib/surveys/vocabulary';

/** Answers that were written, told to whoever counts them in this process. */
export type RecordedAnswers = { source: ResponseSource; count: number };

export const recordedAnswers = channel('ergograph:recorded-answers');

/** Tells how many answers of each source were added. */
export function tellRecorded(sources: readonly ResponseSource[]): void {
  if (!recordedAnswers.hasSubscribers) return;
  const counts = new Map<ResponseSource, number>();
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  for (const [source, count] of counts) {
    const told: RecordedAnswers = { source, count };
    recordedAnswers.publish(told);
  }
}
