import 'server-only';
import { brieflyKnown } from '@/db/briefly-known';
import { recordTogether } from '@/db/mutations/record-together';
import { type AnswerTargets, answerTargets } from '@/db/queries/answer-targets';
import type { Scope } from '@/db/scope';
import type { Knock } from '@/lib/api-route';
import { type Fault, problemResponse } from '@/lib/problem';
import { idempotencyKey } from './idempotency-key';
import { jsonBody, type WithBody } from './json-body';
import { plainReply, type Reply } from './plain-reply';
import { batchOf, faultAt, readBatch } from './response-batch';
import { batchLimits } from './response-input';

const knownTargets = brieflyKnown<AnswerTargets>();

/**
 * Records the answers of a request, all or none. Answered only after the commit:
 * 201 with one outcome per answer (200 if all were known), 409 if the id of one
 * was recorded with another score, 422 with every fault of every answer.
 */
export async function receiveResponses(
  request: Knock & WithBody,
  { scope, now }: { scope: Scope; now: Date },
): Promise<Reply> {
  const body = await jsonBody(request, batchLimits.bytes);
  if (body.refused) return body.refused;
  const batch = batchOf(body.value);

  const key = idempotencyKey(request);
  if (key !== null && batch.elements.length > 1) {
    return refused(
      422,
      'The header Idempotency-Key fits a single response only; give each of a batch its own “id”.',
    );
  }

  const targets = await knownTargets(scope.workspaceId, () => answerTargets(scope));
  const { rows, faults } = readBatch(batch, targets, { key, now });
  if (faults.length > 0) return refused(422, summary(faults), faults);

  const { recorded, conflicts } = await recordTogether(scope, rows);
  if (conflicts) {
    const told = conflicts.map(({ index, recordedScore }) =>
      faultAt(batch, index, ['id'], `This id was recorded before with the score ${recordedScore}.`),
    );
    return refused(409, summary(told), told);
  }
  const responses = recorded.map(({ id, outcome }) => ({ id, outcome }));
  const added = responses.filter(({ outcome }) => outcome === 'added').length;
  const known = responses.length - added;
  return plainReply({ added, known, responses }, added > 0 ? 201 : 200);
}

function refused(status: 409 | 422, detail: string, errors?: readonly Fault[]): Response {
  const title = status === 409 ? 'In conflict with what is there' : 'The request cannot be used';
  return problemResponse({ status, title, detail, ...(errors ? { errors } : {}) });
}

function summary(faults: readonly Fault[]): string {
  const bad = new Set(faults.map(({ index }) => index)).size;
  return `${bad === 1 ? '1 response is' : `${bad} responses are`} not usable, so nothing was recorded.`;
}
