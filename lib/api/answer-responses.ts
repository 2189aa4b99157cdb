import 'server-only';
import * as z from 'zod';
import { setResponseState } from '@/db/mutations/withdraw-responses';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import {
  type Answer,
  findResponse,
  listResponses,
  type ResponseCursor,
} from '@/db/queries/responses';
import type { Scope } from '@/db/scope';
import type { ApiCall } from '@/lib/api-route';
import { may } from '@/lib/auth/roles';
import { AppError } from '@/lib/errors';
import type { MetricQuery } from '@/lib/metric-query';
import { parseScaleKey, scaleKey } from '@/lib/metrics/scale';
import { responseSelection } from '@/lib/reports/response-list';
import { parseResponseQuery } from '@/lib/reports/response-query';
import { isId } from '@/lib/surveys/archive-input';
import { privateJson } from './answer-json';
import { askedQuery } from './asked-query';
import { parseCursor, printCursor } from './cursor';
import { englishNotices } from './english-notices';
import { bodyOf } from './json-body';
import { pageParams, paramsOf, readParams } from './query-params';
import { responseAnswers, responseChange } from './response-answer';

type Call = Pick<ApiCall<{ id: string }>, 'scope' | 'workspace' | 'now' | 'role' | 'params'>;

/**
 * Where the next page begins. Period and scale of the first page come along:
 * a list that is walked past midnight, or while answers arrive, stays the same list.
 */
const responsePlace = z.strictObject({
  at: z.string().regex(/^-?\d{1,17}$/),
  id: z.uuid(),
  from: z.iso.date(),
  to: z.iso.date(),
  scale: z.string().nullable(),
});

/** A page of the answers behind a number, newest first. */
export async function answerResponses(
  request: Request,
  call: Omit<Call, 'params'>,
): Promise<Response> {
  const { limit: limits = [], cursor: cursors = [], ...filters } = paramsOf(request);
  const own = readParams(
    Object.fromEntries(
      Object.entries({ limit: limits, cursor: cursors }).filter(([, given]) => given.length > 0),
    ),
    pageParams,
  );
  const { asked, notices: listNotices } = parseResponseQuery(filters);
  const alsoKnown = ['metric', 'points', 'state', 'q', 'tag', 'limit', 'cursor'];
  const { catalog, query: first, notices } = await askedQuery(request, call, alsoKnown);
  const place = own.cursor === undefined ? null : parseCursor(own.cursor, responsePlace);
  const query = place ? continued(first, place) : first;

  const withPeople = may(call.role, 'people:read');
  const {
    selection,
    series,
    notices: scaleNotices,
  } = await responseSelection(call.scope, catalog, query, asked, withPeople);
  const cursor: ResponseCursor | null = place && { towards: 'older', at: place.at, id: place.id };
  const page = await listResponses(call.scope, catalog, selection, {
    cursor,
    limit: own.limit,
    withPeople,
  });
  const scale = series ? scaleKey(series.definition.scale) : null;
  return privateJson({
    data: responseAnswers(page.answers, await catalogOf(page.answers, catalog, call.scope)),
    next_cursor: page.older
      ? printCursor({ at: page.older.at, id: page.older.id, ...query.period, scale })
      : null,
    notices: [
      ...englishNotices([...notices, ...listNotices, ...scaleNotices]),
      ...(asked.search !== '' && !withPeople ? [noSearch] : []),
    ],
  });
}

/** The catalog again, if a touchpoint or channel was made after it was read and answered about at once. */
async function catalogOf(answers: readonly Answer[], catalog: Catalog, scope: Scope) {
  const known = new Set([...catalog.touchpoint, ...catalog.channel].map(({ id }) => id));
  return answers.every((answer) => known.has(answer.touchpointId) && known.has(answer.channelId))
    ? catalog
    : loadCatalog(scope);
}

const noSearch = 'The role of the key may not read comments, so the search “q” was left out.';

function continued(query: MetricQuery, place: z.infer<typeof responsePlace>): MetricQuery {
  const { from, to, scale } = place;
  return {
    ...query,
    preset: 'custom',
    period: { from, to },
    comparison: null,
    scale: scale === null ? query.scale : parseScaleKey(scale),
  };
}

/** One answer. */
export async function answerResponse(_request: Request, { scope, role, params }: Call) {
  return sayResponse({ scope, role, params });
}

/** Takes an answer out of the count, or puts it back. */
export async function changeResponse(
  request: Request,
  { scope, role, params }: Call,
): Promise<Response> {
  const body = await bodyOf(request, responseChange);
  if (body.refused) return body.refused;
  if (isId(params.id)) await setResponseState(scope, [params.id], body.value.state);
  return sayResponse({ scope, role, params });
}

async function sayResponse({
  scope,
  role,
  params,
}: Pick<Call, 'scope' | 'role' | 'params'>): Promise<Response> {
  const withPeople = may(role, 'people:read');
  const found = isId(params.id) ? await findResponse(scope, params.id, withPeople) : null;
  if (!found) throw new AppError('not-found', 'There is no such response here.');
  const [answer] = responseAnswers([found], await loadCatalog(scope));
  return privateJson(answer);
}
