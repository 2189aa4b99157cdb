import 'server-only';
import { wasAsked } from '@/db/queries/asked-then';
import type { LateReason } from '@/lib/surveys/vocabulary';
import { closedFor, type LoadedQuestion } from './load-question';
import type { NoticeKind } from './page-words';
import type { Visit } from './visit';

const day = 24 * 60 * 60 * 1000;

/** Milliseconds that an answer may wait for a network and still count without a look. */
const longestWait = 30 * day;

/** A device that says it waited longer than so many milliseconds does not know what day it is. */
const longestBelieved = 366 * day;

/** When an answer was given, and why it is held back if it is. */
export type GivenWhen = { readonly answeredAt: Date | undefined; readonly held: LateReason | null };

/**
 * Settles when an answer was given and whether it still counts. One that waited
 * on a device for a network counts as given then, also where the survey has been
 * paused or its window has closed since. Given while the survey was not asked,
 * which a device without a network cannot know, or after too long a wait, it is
 * held back for somebody to look at: it was given in good faith and is never dropped.
 *
 * @param sent.waited milliseconds between giving and sending; 0 if it was sent at once
 * @param sent.isThanked whether whoever gave it has been thanked, so that a refusal
 *   would reach nobody
 */
export async function whenGiven(
  visit: Visit,
  loaded: LoadedQuestion,
  { waited, isThanked }: { readonly waited: number; readonly isThanked: boolean },
): Promise<GivenWhen | { readonly refused: NoticeKind }> {
  const isDated = waited > 0 && waited <= longestBelieved;
  const answeredAt = isDated ? new Date(visit.now.getTime() - waited) : undefined;
  const closed = closedFor(visit, loaded, answeredAt);
  const isLate = waited > longestWait;
  if (closed === null) return { answeredAt, held: isLate ? 'late' : null };
  if (closed !== 'notAsked' || !(waited > 0 || isThanked)) return { refused: closed };
  if (isLate) return { answeredAt, held: 'late' };
  const { place, survey } = loaded;
  const wasLive =
    answeredAt !== undefined &&
    place !== null &&
    (await wasAsked(visit.scope, { surveyId: survey.id, ...place }, answeredAt));
  return { answeredAt, held: wasLive ? null : 'not-asked' };
}
