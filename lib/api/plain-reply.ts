/** What a route says back, as far as the ways out need to know; a `Response` is one. */
export type Reply = {
  readonly status: number;
  readonly headers: Iterable<[string, string]> & {
    get(name: string): string | null | undefined;
    set(name: string, value: string): unknown;
  };
  text(): Promise<string>;
  json(): Promise<unknown>;
};

/**
 * A JSON reply as a plain object. Making a `Response` and reading its text back
 * out of a stream costs more than all else that is done for a single answer.
 */
export function plainReply(body: object, status: number): Reply {
  const said = JSON.stringify(body);
  return {
    status,
    headers: new Map([['content-type', 'application/json']]),
    text: async () => said,
    json: async () => JSON.parse(said),
  };
}

/** The reply for those who need a `Response`. */
export async function asResponse(reply: Reply): Promise<Response> {
  if (reply instanceof Response) return reply;
  const { status, headers } = reply;
  return new Response(await reply.text(), { status, headers: [...headers] });
}
