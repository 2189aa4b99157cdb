import * as z from 'zod';
import { type Arrived, listArrived } from '@/db/queries/responses';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { answerStream, slowestCommit } from '@/lib/live/answer-stream';
import { earlierId, idAt } from '@/lib/live/earlier-id';
import { responseSelection } from '@/lib/reports/response-list';
import { parseResponseQuery, responseParams } from '@/lib/reports/response-query';
import { metricView } from '@/lib/reports/view';

const place = z.uuid();

/**
 * New answers of the view in the address, as server-sent events; with `poll` once,
 * as JSON, for readers whose network lets no stream through.
 */
export async function GET(request: Request): Promise<Response> {
  const member = await findMember();
  if (!member || !may(member.role, 'metrics:read')) return new Response(null, { status: 403 });
  const { searchParams } = new URL(request.url);
  const params = Object.fromEntries(
    [...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]),
  );
  const { catalog, query } = await metricView(Promise.resolve(params), responseParams);
  const { asked } = parseResponseQuery(params);
  const withPeople = may(member.role, 'people:read');
  const { selection } = await responseSelection(member.scope, catalog, query, asked, withPeople);
  const find = (arrived: Arrived) => listArrived(member.scope, catalog, selection, arrived);
  const after = lastHad(request, searchParams);
  if (searchParams.has('poll')) {
    const ids = await find({ after: earlierId(after, slowestCommit) });
    return Response.json({ ids }, { headers: { 'cache-control': 'no-store' } });
  }
  return new Response(answerStream({ workspaceId: member.scope.workspaceId, after, find }), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // Proxies that gather what they pass on would hold it back.
      'x-accel-buffering': 'no',
    },
  });
}

/** The last answer the reader had; of one that comes for the first time, what it says or now. */
function lastHad(request: Request, searchParams: URLSearchParams): string {
  const named = place.safeParse(request.headers.get('last-event-id') ?? searchParams.get('after'));
  return named.success ? named.data : idAt(Date.now());
}
