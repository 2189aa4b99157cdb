import * as z from 'zod';
import { may, roles } from '@/lib/auth/roles';
import { version } from '@/package.json';
import { type Endpoint, groups } from './endpoint';
import { endpoints } from './endpoints';
import { inputs, outputs } from './schemas';

export type JsonSchema = { readonly [key: string]: unknown };

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly style?: 'form';
  readonly explode?: true;
};

type Media = Readonly<Record<string, { schema: JsonSchema; example?: unknown }>>;
type Reply = { description: string; headers?: JsonSchema; content?: Media } | { $ref: string };

export type Operation = {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly description: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Media };
  readonly responses: Readonly<Record<string, Reply>>;
};

export type OpenApiDocument = {
  readonly openapi: '3.1.0';
  readonly info: JsonSchema;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, Reply>>;
    readonly headers: JsonSchema;
    readonly securitySchemes: JsonSchema;
  };
};

/** The REST API as an OpenAPI 3.1 document, made of the table of endpoints and the schemas they parse with. */
export function openApiDocument(): OpenApiDocument {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const endpoint of endpoints) {
    const { path, method } = endpoint;
    paths[path] = { ...paths[path], [method]: operationOf(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ergograph',
      version,
      description: 'Answers go in and numbers come out.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(groups).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: { ...schemasOf(inputs, 'input'), ...schemasOf(outputs, 'output') },
      responses: refusals,
      headers,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key of the workspace.' },
        keyAsUserName: {
          type: 'http',
          scheme: 'basic',
          description: 'A key of the workspace as the user name; any password.',
        },
      },
    },
  };
}

function schemasOf(schemas: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output') {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema, io)]),
  );
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function operationOf(endpoint: Endpoint): Operation {
  const { id, group, title, permission, about } = endpoint;
  const parameters = parametersOf(endpoint);
  const needs = permission && `Needs \`${permission}\`: ${rolesWith(permission).join(', ')}.`;
  return {
    operationId: id,
    tags: [group],
    summary: title,
    description: [about, needs].filter(Boolean).join('\n\n'),
    security: securityOf(endpoint),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body ? { requestBody: bodyOf(endpoint.body, endpoint) } : {}),
    responses: repliesOf(endpoint),
  };
}

function rolesWith(permission: NonNullable<Endpoint['permission']>): string[] {
  return roles.filter((role) => may(role, permission));
}

function securityOf({ permission, delighted }: Endpoint): Operation['security'] {
  if (permission === null) return [];
  return delighted ? [{ keyAsUserName: [] }, { key: [] }] : [{ key: [] }];
}

function parametersOf({ inPath = {}, query, attributes, delighted }: Endpoint): Parameter[] {
  const path = Object.entries(inPath).map(
    ([name, description]): Parameter => ({
      name,
      in: 'path',
      required: true,
      description,
      schema: { type: 'string' },
    }),
  );
  const { properties = {} } = query ? z.toJSONSchema(query, { io: 'input' }) : {};
  const asked = Object.entries(properties).map(([name, schema]): Parameter => {
    const { description = '', ...rest } = typeof schema === 'object' ? schema : {};
    return { name, in: 'query', required: false, description, schema: { ...rest } };
  });
  return [
    ...path,
    ...asked,
    ...(attributes ? [attributeParameter] : []),
    ...(delighted ? placeParameters : []),
  ];
}

/** A form-style object becomes one parameter a property: `attr.plan=Pro`. */
const attributeParameter: Parameter = {
  name: 'attributes',
  in: 'query',
  required: false,
  description: 'Tracked attributes as `attr.<key>=<value>`; repeat one for several values.',
  style: 'form',
  explode: true,
  schema: { type: 'object', patternProperties: { '^attr\\.': { type: 'string' } } },
};

const placeParameters = ['survey', 'touchpoint', 'channel'].map(
  (name): Parameter => ({
    name,
    in: 'query',
    required: false,
    description: `Key of the ${name}.`,
    schema: { type: 'string' },
  }),
);

function bodyOf(name: string, { example, delighted }: Endpoint) {
  const schema = { $ref: `#/components/schemas/${name}` };
  return {
    required: true as const,
    content: {
      'application/json': { schema, example },
      ...(delighted ? { 'application/x-www-form-urlencoded': { schema } } : {}),
    },
  };
}

function repliesOf(endpoint: Endpoint): Record<string, Reply> {
  const { answers, permission, inPath, body, tagged } = endpoint;
  const good = Object.entries(answers).map(([status, [description, name]]): [string, Reply] => [
    status,
    {
      description,
      ...(permission ? { headers: tagged ? taggedHeaders : rateLimitHeaders } : {}),
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
    },
  ]);
  const refused = [
    ...(tagged ? ['304'] : []),
    ...(permission ? ['401', '403', '422', '429', '503'] : []),
    ...(inPath ? ['404'] : []),
    ...(body ? ['400', '409', '413', '415'] : []),
  ].map((status): [string, Reply] => [status, { $ref: `#/components/responses/${status}` }]);
  return Object.fromEntries([...good, ...refused]);
}

const headerNames = ['RateLimit', 'RateLimit-Policy'] as const;

const headers = {
  RateLimit: {
    description: 'Requests left, and seconds until the allowance is full again.',
    schema: { type: 'string', examples: ['"key";r=599;t=1'] },
  },
  'RateLimit-Policy': {
    description: 'The allowance of the key: requests in so many seconds.',
    schema: { type: 'string', examples: ['"key";q=600;w=60'] },
  },
  ETag: {
    description: 'Send it back as If-None-Match, and an unchanged answer is 304.',
    schema: { type: 'string' },
  },
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } },
};

function headerRefs(names: readonly string[]): JsonSchema {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

const rateLimitHeaders = headerRefs(headerNames);
const taggedHeaders = headerRefs([...headerNames, 'ETag']);
const waitHeaders = headerRefs(['Retry-After']);

function refusal(description: string, headers?: JsonSchema): Reply {
  const schema = { $ref: '#/components/schemas/Problem' };
  return {
    description,
    ...(headers ? { headers } : {}),
    content: { 'application/problem+json': { schema } },
  };
}

const refusals: Readonly<Record<string, Reply>> = {
  304: { description: 'Unchanged since the ETag that was sent.' },
  400: refusal('The body is not UTF-8, or not JSON.'),
  401: refusal('No key, or one that is unknown, expired or revoked.'),
  403: refusal('The role of the key does not include this.'),
  404: refusal('There is no such thing here.'),
  409: refusal('In conflict with what is there.'),
  413: refusal('More than 2 MB, or more than 1,000 responses.'),
  415: refusal('The body is compressed.'),
  422: refusal('Understood, but it cannot be used; every fault is named.'),
  429: refusal('The key has sent too many requests.', waitHeaders),
  503: refusal('Not available just now.', waitHeaders),
};
