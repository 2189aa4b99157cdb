/** One fault in a request: where, as a JSON pointer into the body, and what would be right. */
export type Fault = {
  pointer: string;
  detail: string;
  /** In a batch: which element, counted from 0, and which of its fields. */
  index?: number;
  field?: string;
};

/** What an API answers when it cannot do what was asked (RFC 9457). */
export type Problem = {
  status: number;
  title: string;
  detail?: string;
  errors?: readonly Fault[];
  /** Under which number the log knows an unforeseen error. */
  reference?: string;
};

/** A problem as a response of type `application/problem+json`. */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', ...problem }), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

/** A path into a document as a JSON pointer (RFC 6901): `['responses', 3, 'score']` → `/responses/3/score`. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
