import type * as z from 'zod';
import { newId } from '@/db/id';
import type { NewResponse } from '@/db/mutations/record-responses';
import type { AnswerTargets, Target, TargetVersion } from '@/db/queries/answer-targets';
import { AppError } from '@/lib/errors';
import { type Fault, jsonPointer } from '@/lib/problem';
import { issueInEnglish } from '@/lib/words/issue-words';
import { batchLimits, type ResponseInput, responseInput } from './response-input';

/** The elements of a body and where in it they stand. */
export type Batch = {
  elements: readonly unknown[];
  pathOf: (index: number) => readonly PropertyKey[];
};

/** How far a sender's clock may be ahead of ours. */
export const clockSkew = 5 * 60 * 1000;

/** What a batch is of, as in its body: `{ "responses": [...] }`; the list has an s more. */
export type BatchOf = 'response' | 'subscription' | 'order' | 'event' | 'report';

/**
 * Takes a body apart: one element, an array of them, or `{ responses: [...] }`
 * after what they are.
 *
 * @throws {AppError} `too-large` beyond 1,000 elements, `invalid` without any
 */
export function batchOf(body: unknown, what: BatchOf = 'response'): Batch {
  const batch = elementsOf(body, `${what}s`);
  if (batch.elements.length === 0)
    throw new AppError('invalid', `There is no ${what} in the body.`);
  if (batch.elements.length > batchLimits.responses) {
    throw new AppError(
      'too-large',
      `A request may hold up to ${batchLimits.responses.toLocaleString('en-GB')} ${what}s; this one holds ${batch.elements.length.toLocaleString('en-GB')}.`,
    );
  }
  return batch;
}

function elementsOf(body: unknown, list: string): Batch {
  if (Array.isArray(body)) return { elements: body, pathOf: (index) => [index] };
  if (isObject(body) && Object.hasOwn(body, list)) {
    const { [list]: elements, ...rest } = body;
    if (!Array.isArray(elements)) throw new AppError('invalid', `“${list}” must be an array.`);
    const [other] = Object.keys(rest);
    if (other !== undefined) {
      throw new AppError('invalid', `“${other}” has no meaning beside “${list}”.`);
    }
    return { elements, pathOf: (index) => [list, index] };
  }
  return { elements: [body], pathOf: () => [] };
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null;
}

/**
 * Reads every element and finds what it names; all faults of all elements are
 * told, so that a sender can mend them in one go.
 *
 * @param key the `Idempotency-Key` of the request, for a single answer
 */
export function readBatch(
  batch: Batch,
  targets: AnswerTargets,
  { key, now }: { key: string | null; now: Date },
): { rows: NewResponse[]; faults: Fault[] } {
  const rows: NewResponse[] = [];
  const faults: Fault[] = [];
  batch.elements.forEach((element, index) => {
    const fault = (path: readonly PropertyKey[], detail: string) =>
      faults.push(faultAt(batch, index, path, detail));
    const parsed = responseInput.safeParse(element);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) tellIssue(issue, fault);
      return;
    }
    const before = faults.length;
    const row = rowOf(parsed.data, targets, { key, now }, fault);
    if (row && faults.length === before) rows.push(row);
  });
  return { rows, faults };
}

export function faultAt(
  batch: Batch,
  index: number,
  path: readonly PropertyKey[],
  detail: string,
): Fault {
  const pointer = jsonPointer([...batch.pathOf(index), ...path]);
  return { index, field: path.map(String).join('.'), pointer, detail };
}

type Tell = (path: readonly PropertyKey[], detail: string) => void;

/** Tells an issue of zod as a fault, in words for senders. */
export function tellIssue(issue: z.core.$ZodIssue, fault: Tell): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) fault([...issue.path, key], `“${key}” is not a field here.`);
  } else if (issue.code === 'invalid_type' && issue.expected === 'object') {
    fault(issue.path, 'This must be an object.');
  } else fault(issue.path, issueInEnglish(issue));
}

function rowOf(
  input: ResponseInput,
  targets: AnswerTargets,
  { key, now }: { key: string | null; now: Date },
  fault: Tell,
): NewResponse | null {
  const survey = find('survey', input.survey, targets.surveys, fault);
  const touchpoint = find('touchpoint', input.touchpoint, targets.touchpoints, fault);
  const channel = find('channel', input.channel, targets.channels, fault);
  const answeredAt = input.answered_at ?? now;
  if (answeredAt.getTime() > now.getTime() + clockSkew) {
    fault(['answered_at'], `In the future: here it is ${now.toISOString()}.`);
  }
  if (key !== null && input.id !== undefined && key !== input.id) {
    fault(['id'], 'Differs from the header Idempotency-Key; send one of them.');
  }
  const version = survey && versionAt(survey.versions, answeredAt);
  if (version && (input.score < version.min || input.score > version.max)) {
    fault(['score'], `Not on the scale ${version.min}–${version.max} of “${input.survey}”.`);
  }
  if (!version || !touchpoint || !channel) return null;
  return {
    surveyVersionId: version.id,
    touchpointId: touchpoint.id,
    channelId: channel.id,
    score: input.score,
    answeredAt,
    idempotencyKey: `api:${input.id ?? key ?? newId()}`,
    source: 'api',
    comment: input.comment === '' ? undefined : input.comment,
    language: input.language,
    customer: customerOf(input.customer),
  };
}

function find<Found extends Target>(
  what: 'survey' | 'touchpoint' | 'channel',
  key: string,
  known: ReadonlyMap<string, Found>,
  fault: Tell,
): Found | null {
  const found = known.get(key);
  if (!found) fault([what], `There is no ${what} with the key “${key}”.`);
  else if (found.archived) fault([what], `The ${what} “${key}” is archived and takes no answers.`);
  return found ?? null;
}

/** The wording that was asked at that moment; answers older than the survey count for its first. */
function versionAt(versions: readonly TargetVersion[], at: Date): TargetVersion | null {
  return versions.findLast(({ createdAt }) => createdAt <= at) ?? versions[0] ?? null;
}

function customerOf(customer: ResponseInput['customer']): NewResponse['customer'] {
  const externalId = customer?.id ?? customer?.email;
  if (!customer || externalId === undefined) return undefined;
  const { email, name, attributes } = customer;
  return { externalId, email, name, attributes };
}
