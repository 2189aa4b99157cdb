import 'server-only';
import type * as z from 'zod';
import type { EventOutcome } from '@/db/mutations/take-events';
import type { ApiCall } from '@/lib/api-route';
import { takeInEvents } from '@/lib/jobs/take-in-events';
import { type Fault, problemResponse } from '@/lib/problem';
import { notAskedWords } from '@/lib/surveys/fate-words';
import { wordsIn } from '@/lib/words/words-in';
import { privateJson } from './answer-json';
import { eventInput, type eventsAnswer, toldEvent } from './event-input';
import { jsonBody } from './json-body';
import { batchOf, clockSkew, faultAt, tellIssue } from './response-batch';
import { batchLimits } from './response-input';

/**
 * Takes the events of a request in, all or none: 201 if any is new, 200
 * otherwise, 422 with every fault.
 */
export async function receiveEvents(
  request: Request,
  { scope, workspace, now }: Pick<ApiCall<unknown>, 'scope' | 'workspace' | 'now'>,
): Promise<Response> {
  const body = await jsonBody(request, batchLimits.bytes);
  if (body.refused) return body.refused;
  const { inputs, faults } = readEvents(body.value, now);
  if (faults.length > 0) {
    const bad = new Set(faults.map(({ index }) => index)).size;
    return problemResponse({
      status: 422,
      title: 'The request cannot be used',
      detail: `${bad === 1 ? '1 event is' : `${bad} events are`} not usable, so none was taken in.`,
      errors: faults,
    });
  }
  const told = inputs.map((input) => toldEvent(input, now));
  const outcomes = await takeInEvents(scope, told, { now, timeZone: workspace.timeZone });
  const answer = answerOf(
    inputs.map(({ id }) => id),
    outcomes,
    now,
  );
  return privateJson(answer, { status: answer.known === told.length ? 200 : 201 });
}

function readEvents(body: unknown, now: Date) {
  const batch = batchOf(body, 'event');
  const inputs: z.output<typeof eventInput>[] = [];
  const faults: Fault[] = [];
  batch.elements.forEach((element, index) => {
    const fault = (path: readonly PropertyKey[], detail: string) =>
      faults.push(faultAt(batch, index, path, detail));
    const parsed = eventInput.safeParse(element);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) tellIssue(issue, fault);
      return;
    }
    const { occurred_at: occurredAt } = parsed.data;
    if (occurredAt && occurredAt.getTime() > now.getTime() + clockSkew) {
      fault(['occurred_at'], `In the future: here it is ${now.toISOString()}.`);
    }
    inputs.push(parsed.data);
  });
  return { inputs, faults };
}

function answerOf(
  ids: readonly string[],
  outcomes: readonly EventOutcome[],
  now: Date,
): z.infer<typeof eventsAnswer> {
  const fresh = outcomes.filter(({ outcome }) => outcome === 'taken');
  return {
    scheduled: fresh.filter(({ fate }) => fate === 'scheduled').length,
    not_asked: fresh.filter(({ fate }) => fate !== 'scheduled').length,
    known: outcomes.length - fresh.length,
    events: outcomes.map(({ outcome, fate, reason, askId }, index) => ({
      id: ids[index] ?? '',
      outcome,
      fate,
      reason: reason?.code ?? null,
      words: reason && notAskedWords(wordsIn('en'), reason, now),
      invitation: askId,
    })),
  };
}
