import type { Operation } from '@/lib/api/openapi';

/** A call of the operation for a terminal, with the key in a variable. */
export function exampleCall({
  site,
  path,
  method,
  operation,
}: {
  site: string;
  path: string;
  method: string;
  operation: Operation;
}): string {
  const { security, requestBody } = operation;
  const example = requestBody?.content['application/json']?.example;
  const needsKey = security.some((one) => 'key' in one);
  const withUser = security.some((one) => 'keyAsUserName' in one);
  const parts = [
    `curl -s "${site}${path}"`,
    ...(method === 'get' || method === 'post' ? [] : [`-X ${method.toUpperCase()}`]),
    ...(withUser ? ['-u "$ERGOGRAPH_KEY:"'] : []),
    ...(needsKey && !withUser ? ['-H "Authorization: Bearer $ERGOGRAPH_KEY"'] : []),
    ...(example === undefined
      ? []
      : [
          '-H "Content-Type: application/json"',
          `-d '${JSON.stringify(example, null, 2).replaceAll("'", "'\\''")}'`,
        ]),
  ];
  return parts.join(' \\\n  ');
}
