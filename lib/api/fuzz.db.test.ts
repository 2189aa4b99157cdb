import { join } from 'node:path';
import { and, eq, isNotNull } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { db } from '@/db/client';
import { createImport } from '@/db/mutations/imports';
import { recordResponses } from '@/db/mutations/record-responses';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { channels, surveys, touchpoints } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { testWorkspace } from '@/db/testing/workspace';
import { createApiKey } from '@/lib/auth/api-key';
import { fromSchema, nearExample } from './from-schema';
import { type JsonSchema, type Operation, openApiDocument } from './openapi';

vi.hoisted(() => vi.stubEnv('API_RATE_PER_MINUTE', '0'));

const requests = 10_000;
const atOnce = 8;

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> | undefined },
) => Promise<Response>;

const routeModule = z.record(
  z.string(),
  z.custom<Route>((value) => typeof value === 'function'),
);

const document = openApiDocument();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
type Asked = (typeof operations)[number];

/** Keys that exist, so that some requests lead somewhere. */
const places = ['ces', 'csat', 'nps', 'support', 'signup', 'phone', 'chat', 'c-1042'];
const likely = {
  survey: ['ces', 'csat', 'nps'],
  touchpoint: ['support', 'signup'],
  channel: ['phone', 'chat'],
  score: [1, 2, 3, 4, 5],
  id: ['a', 'b', 'c', 'd'],
};

const routes = new Map<string, Route>();
let scope: Scope;
let key: string;

beforeAll(async () => {
  const workspace = await testWorkspace();
  scope = workspace.scope;
  ({ key } = await createApiKey(scope, { name: 'fuzz', role: 'admin', expiresAt: null }));
  const [answer] = await recordResponses(scope, [workspace.answer()]);
  const { id: importId } = await createImport(scope, { fileName: 'a.csv', fileBytes: 1 });
  places.push(answer?.id ?? '', importId);
  for (const { path, method } of operations) {
    const file = join(process.cwd(), 'app', path.replace(/\{(\w+)\}/g, '[$1]'), 'route.ts');
    const exported = z
      .object({})
      .loose()
      .parse(await import(file));
    const functions = Object.entries(exported).filter(([, value]) => typeof value === 'function');
    const route = routeModule.parse(Object.fromEntries(functions))[method.toUpperCase()];
    if (!route) throw new Error(`${method} ${path} has no route`);
    routes.set(`${method} ${path}`, route);
  }
});

type Sent = { asked: Asked; inPath: string[]; query: [string, string][]; body: BodyInit | null };

const sentTo = new Map<Asked, fc.Arbitrary<Sent>>();

const sent: fc.Arbitrary<Sent> = fc.constantFrom(...operations).chain((asked) => {
  const known = sentTo.get(asked) ?? requestTo(asked);
  sentTo.set(asked, known);
  return known;
});

function requestTo(asked: Asked): fc.Arbitrary<Sent> {
  const { operation } = asked;
  const queried = (operation.parameters ?? []).filter((each) => each.in === 'query');
  const inPath = (operation.parameters ?? []).filter((each) => each.in === 'path');
  return fc.record({
    asked: fc.constant(asked),
    inPath: fc.tuple(
      ...inPath.map(({ name }) => {
        const value = fc.oneof(fc.constantFrom(...places), textOfPath);
        return name === 'id' ? value : oftenLikely(name, value).map(String);
      }),
    ),
    query: fc
      .tuple(
        ...queried.map(({ name, schema }) =>
          // Where a place has to be named, leaving it out most of the time would lead nowhere.
          name in likely ? pairOf(name, schema) : fc.option(pairOf(name, schema), { freq: 3 }),
        ),
      )
      .map((pairs) => pairs.filter((pair) => pair !== null)),
    body: bodyOf(operation),
  });
}

const textOfPath = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.uuid(),
);

function pairOf(name: string, schema: JsonSchema): fc.Arbitrary<[string, string]> {
  const value = oftenLikely(name, fromSchema(schema, document.components.schemas));
  return value.map((each) => [
    name === 'attributes' ? 'attr.plan' : name,
    typeof each === 'string' ? each : asJson(each),
  ]);
}

function oftenLikely<Value>(name: string, other: fc.Arbitrary<Value>) {
  const some = Object.entries(likely).find(([each]) => each === name)?.[1];
  return some ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...some) }, other) : other;
}

function bodyOf({ requestBody }: Operation): fc.Arbitrary<BodyInit | null> {
  const media = requestBody?.content['application/json'];
  if (!media) return fc.constant(null);
  return fc.oneof(
    { weight: 5, arbitrary: nearExample(media.example, likely).map(asJson) },
    {
      weight: 4,
      arbitrary: fromSchema(media.schema, document.components.schemas, likely).map(asJson),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );
}

function asJson(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

async function send({ asked, inPath, query, body }: Sent): Promise<Response> {
  const { path, method, operation } = asked;
  const names = (operation.parameters ?? []).filter((each) => each.in === 'path');
  const params = Object.fromEntries(names.map(({ name }, n) => [name, inPath[n] ?? '']));
  const address = new URL('http://localhost/');
  for (const [name, value] of query) address.searchParams.append(name, value);
  const request = new Request(address, {
    method: method.toUpperCase(),
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === null ? {} : { body }),
  });
  const route = routes.get(`${method} ${path}`);
  if (!route) throw new Error(`${method} ${path} has no route`);
  return route(request, { params: names.length > 0 ? Promise.resolve(params) : undefined });
}

/** How many requests each operation answered with success. */
const welcomed = new Map<string, number>();

async function assertKind({ asked }: Sent, response: Response): Promise<void> {
  if (response.ok) {
    const { operationId } = asked.operation;
    welcomed.set(operationId, (welcomed.get(operationId) ?? 0) + 1);
  }
  const said = await response.text();
  const where = `${asked.method} ${asked.path} → ${response.status} ${said.slice(0, 300)}`;
  expect(response.status, where).toBeLessThan(500);
  expect(Object.keys(asked.operation.responses), where).toContain(String(response.status));
  expect(said, where).not.toMatch(/\n\s+at |node_modules|PostgresError|ZodError/);
}

/** Some of the requests archive what others lead to. */
async function restoreAll(): Promise<void> {
  for (const table of [surveys, touchpoints, channels]) {
    await db
      .update(table)
      .set({ archivedAt: null })
      .where(and(eq(table.workspaceId, scope.workspaceId), isNotNull(table.archivedAt)));
  }
}

describe('odd requests', () => {
  it(`${requests.toLocaleString('en-GB')} of them get an answer that the document names`, async () => {
    const together = fc.array(sent, { minLength: atOnce, maxLength: atOnce });
    await fc.assert(
      fc.asyncProperty(together, async (all) => {
        await restoreAll();
        const answers = await Promise.all(all.map(send));
        for (const [n, answer] of answers.entries()) {
          const one = all[n];
          if (one) await assertKind(one, answer);
        }
      }),
      { numRuns: requests / atOnce, seed: 20_261_122, endOnFailure: true },
    );
    // Otherwise the oddities would only ever have met the first check of a door.
    const never = operations.filter(({ operation }) => !welcomed.has(operation.operationId));
    expect(never.map(({ operation }) => operation.operationId)).toEqual([]);
  }, 900_000);

  it('and leave the rollup as a recount would have it', async () => {
    expect(await rollupDifferences(scope)).toEqual([]);
  });
});
