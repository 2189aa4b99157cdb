import 'server-only';
import { recordBatch } from '@/db/mutations/record-batch';
import { type AnswerTargets, answerTargets, type Target } from '@/db/queries/answer-targets';
import type { ApiCall } from '@/lib/api-route';
import { siteUrl } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type { MetricId } from '@/lib/metrics/definition';
import { type Fault, problemResponse } from '@/lib/problem';
import { privateJson } from './answer-json';
import {
  type DelightedInput,
  delightedId,
  delightedInput,
  formObject,
  type NamedPlace,
  placeIn,
} from './delighted-input';
import { idempotencyKey } from './idempotency-key';
import { jsonBody, textBody } from './json-body';
import { batchOf, readBatch } from './response-batch';
import { batchLimits } from './response-input';

/** What the address may name of the place of its answers. */
export type DelightedPlace = { touchpoint?: string; channel?: string };

/**
 * Records an answer in the shape of Delighted's `POST /v1/survey_responses.json`,
 * and says it back in that shape: 201 if it is new, 200 if it was known.
 */
export async function receiveDelighted(
  request: Request,
  { scope, now, params }: Pick<ApiCall<DelightedPlace>, 'scope' | 'now' | 'params'>,
): Promise<Response> {
  const body = await bodyIn(request);
  if (body.refused) return body.refused;
  const input = delightedInput.parse(body.value);
  const { place: told, attributes } = placeIn(input.person_properties);
  const targets = await answerTargets(scope);
  const place = whole({ ...params, ...placeInAddress(request), ...told }, targets);
  const key = idempotencyKey(request) ?? delightedId(input);
  const { row, faults } = rowOf(input, attributes, place, targets, { key, now });
  if (!row) {
    const title = 'The request cannot be used';
    return problemResponse({ status: 422, title, errors: faults.map(inTheirWords) });
  }
  const { recorded, conflicts } = await recordBatch(scope, [row]);
  const [answer] = recorded ?? [];
  if (!answer) {
    const score = conflicts?.[0]?.recordedScore;
    throw new AppError('conflict', `This answer was recorded before with the score ${score}.`);
  }
  const metric = targets.surveys.get(place.survey)?.metric ?? 'nps';
  const said = delightedAnswer(answer.id, metric, input, row.answeredAt);
  return privateJson(said, { status: answer.outcome === 'added' ? 201 : 200 });
}

async function bodyIn(request: Request) {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(
    request.headers.get('content-type') ?? '',
  );
  if (!isForm) return jsonBody(request, batchLimits.bytes);
  const text = await textBody(request, batchLimits.bytes);
  return text.refused ? text : { value: formObject(text.value), refused: null };
}

function placeInAddress(request: Request): NamedPlace {
  const { searchParams } = new URL(request.url);
  const named = (['survey', 'touchpoint', 'channel'] as const).flatMap((each) => {
    const key = searchParams.get(each);
    return key ? [[each, key] as const] : [];
  });
  return Object.fromEntries(named);
}

/**
 * A place with what was not named: the survey, touchpoint or channel that alone
 * comes into question. Where several do, nothing is guessed.
 */
function whole(place: NamedPlace, targets: AnswerTargets): Required<NamedPlace> {
  const { survey, touchpoint, channel } = place;
  return {
    survey: survey ?? only('survey', open(npsSurveys(targets))),
    touchpoint: touchpoint ?? only('touchpoint', open(targets.touchpoints)),
    channel: channel ?? only('channel', open(targets.channels)),
  };
}

function npsSurveys({ surveys }: AnswerTargets): ReadonlyMap<string, Target> {
  return new Map([...surveys].filter(([, { metric }]) => metric === 'nps'));
}

function open(targets: ReadonlyMap<string, Target>): string[] {
  return [...targets].flatMap(([key, { archived }]) => (archived ? [] : [key]));
}

function only(what: string, keys: readonly string[]): string {
  const [key] = keys;
  if (key !== undefined && keys.length === 1) return key;
  const choices = keys.slice(0, 20).join(', ');
  const which = what === 'survey' ? 'NPS survey' : what;
  throw new AppError(
    'invalid',
    key === undefined
      ? `There is no ${which} yet that the answer could belong to.`
      : `Which ${which}? Add “?${what}=” to the address, or “${what}” to person_properties: ${choices}.`,
  );
}

function rowOf(
  input: DelightedInput,
  attributes: Record<string, string | number | boolean>,
  place: Required<NamedPlace>,
  targets: AnswerTargets,
  context: { key: string | null; now: Date },
) {
  const { person, person_email, score, comment, created_at } = input;
  const isAddress = person !== undefined && person_email === undefined && person.includes('@');
  const answer = {
    ...place,
    score,
    ...(comment ? { comment } : {}),
    ...(created_at === undefined || created_at === null ? {} : { answered_at: moment(created_at) }),
    customer: {
      ...(person === undefined || isAddress ? {} : { id: person }),
      ...(person_email === undefined && !isAddress ? {} : { email: person_email ?? person }),
      attributes,
    },
  };
  const { rows, faults } = readBatch(batchOf(answer), targets, context);
  return { row: rows[0] ?? null, faults };
}

/** Seconds since 1970 as a date; what no date can be stays a number, and is refused as one. */
function moment(seconds: number): string | number {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? seconds : date.toISOString();
}

/** A fault of the answer as a fault of the body that was sent. */
function inTheirWords({ field = '', detail }: Fault): Fault {
  const names: readonly (readonly [string, string])[] = [
    ['customer.attributes', '/person_properties'],
    ['customer', '/person'],
    ['answered_at', '/created_at'],
    ['survey', '/person_properties/survey'],
    ['touchpoint', '/person_properties/touchpoint'],
    ['channel', '/person_properties/channel'],
  ];
  const pointer = names.find(([ours]) => field.startsWith(ours))?.[1] ?? `/${field}`;
  return { pointer, detail };
}

function delightedAnswer(id: string, metric: MetricId, input: DelightedInput, answeredAt: Date) {
  const { person, person_email, score, comment, person_properties } = input;
  const seconds = Math.floor(answeredAt.getTime() / 1000);
  return {
    id,
    person: person ?? person_email,
    survey_type: metric,
    score,
    comment: comment ?? null,
    permalink: `${siteUrl()}/responses/${id}`,
    created_at: seconds,
    updated_at: seconds,
    person_properties: person_properties ?? null,
    notes: [],
    tags: [],
    additional_answers: [],
  };
}
