import { catalogEndpoints } from './catalog-endpoints';
import type { Endpoint } from './endpoint';
import { eventEndpoints } from './event-endpoints';
import { metricEndpoints } from './metric-endpoints';
import { responseParams } from './metric-params';
import { customerParams, pageParams } from './query-params';
import { valueEndpoints } from './value-endpoints';

const responsePath = { id: 'Id of the response.' };

const exampleResponse = {
  id: 'ticket-48211',
  survey: 'effort-after-support',
  touchpoint: 'support-case-solved',
  channel: 'phone',
  score: 6,
  comment: 'Quick, but I had to repeat my number.',
  customer: { id: 'c-1042', attributes: { plan: 'Pro' } },
};

const responseEndpoints: readonly Endpoint[] = [
  {
    id: 'recordResponses',
    method: 'post',
    path: '/api/v1/responses',
    group: 'Responses',
    permission: 'responses:write',
    title: 'Record responses',
    about:
      'One, or up to 1,000 at once: all of them or none. The same `id` never counts twice, so a request may be sent again.',
    body: 'NewResponses',
    example: exampleResponse,
    answers: {
      200: ['All were known.', 'Recorded'],
      201: ['Some were new, and are written.', 'Recorded'],
    },
  },
  {
    id: 'listResponses',
    method: 'get',
    path: '/api/v1/responses',
    group: 'Responses',
    permission: 'metrics:read',
    title: 'List responses',
    about:
      'The answers behind a number, newest first. Comments and customers are there for keys that may read people.',
    query: responseParams,
    attributes: true,
    answers: { 200: ['A page of responses.', 'ResponsePage'] },
  },
  {
    id: 'getResponse',
    method: 'get',
    path: '/api/v1/responses/{id}',
    group: 'Responses',
    permission: 'metrics:read',
    title: 'Read a response',
    inPath: responsePath,
    answers: { 200: ['The response.', 'Response'] },
  },
  {
    id: 'changeResponse',
    method: 'patch',
    path: '/api/v1/responses/{id}',
    group: 'Responses',
    permission: 'responses:write',
    title: 'Take a response out of the count, or put it back',
    inPath: responsePath,
    body: 'ResponseChange',
    example: { state: 'withdrawn' },
    answers: { 200: ['The response as it is now.', 'Response'] },
  },
];

const customerPath = { external_id: 'Id of the customer in your system.' };

const customerEndpoints: readonly Endpoint[] = [
  {
    id: 'listCustomers',
    method: 'get',
    path: '/api/v1/customers',
    group: 'Customers',
    permission: 'people:read',
    title: 'List customers',
    about: 'The first known first.',
    query: customerParams,
    answers: { 200: ['A page of customers.', 'CustomerPage'] },
  },
  {
    id: 'getCustomer',
    method: 'get',
    path: '/api/v1/customers/{external_id}',
    group: 'Customers',
    permission: 'people:read',
    title: 'Read a customer',
    inPath: customerPath,
    answers: { 200: ['The customer.', 'Customer'] },
  },
  {
    id: 'putCustomer',
    method: 'put',
    path: '/api/v1/customers/{external_id}',
    group: 'Customers',
    permission: 'responses:write',
    title: 'Make or change a customer',
    about:
      'What is left out stays, null removes. Sending it again changes nothing. Answers keep the attributes they were given with.',
    inPath: customerPath,
    body: 'CustomerChange',
    example: { email: 'tom@brightwater.example', attributes: { plan: 'Pro' } },
    answers: {
      200: ['The customer, who was there.', 'Customer'],
      201: ['The customer, who is new.', 'Customer'],
    },
  },
];

const importEndpoints: readonly Endpoint[] = [
  {
    id: 'listImports',
    method: 'get',
    path: '/api/v1/imports',
    group: 'Imports',
    permission: 'imports:write',
    title: 'List imports',
    about: 'The latest first. Files are imported in the browser or by the command line.',
    query: pageParams,
    answers: { 200: ['A page of imports.', 'ImportPage'] },
  },
  {
    id: 'getImport',
    method: 'get',
    path: '/api/v1/imports/{id}',
    group: 'Imports',
    permission: 'imports:write',
    title: 'Read how an import stands',
    inPath: { id: 'Id of the import.' },
    answers: { 200: ['The import.', 'Import'] },
  },
];

const delighted = {
  method: 'post',
  group: 'Delighted',
  permission: 'responses:write',
  body: 'DelightedResponse',
  example: { person: 'c-1042', score: 9, comment: 'All good.', created_at: 1_772_439_251 },
  delighted: true,
  answers: {
    200: ['The response, which was known.', 'DelightedAnswer'],
    201: ['The response, which is new.', 'DelightedAnswer'],
  },
} as const;

const delightedEndpoints: readonly Endpoint[] = [
  {
    ...delighted,
    id: 'recordDelighted',
    path: '/api/delighted/v1/survey_responses.json',
    title: 'Record a response in the shape of Delighted',
    about:
      'For senders made for Delighted: they need this address and a key, as the user name of HTTP Basic. Survey, touchpoint and channel are those named in the address or in person_properties, or the only ones there are.',
  },
  {
    ...delighted,
    id: 'recordDelightedAt',
    path: '/api/delighted/{touchpoint}/{channel}/v1/survey_responses.json',
    title: 'The same, for a touchpoint and channel',
    about: 'For senders that can be told a base address only.',
    inPath: { touchpoint: 'Key of the touchpoint.', channel: 'Key of the channel.' },
  },
];

const documentEndpoint: Endpoint = {
  id: 'getDocument',
  method: 'get',
  path: '/api/v1/openapi.json',
  group: 'Document',
  permission: null,
  title: 'Read this document',
  about: 'OpenAPI 3.1, for tools.',
  answers: { 200: ['The document.', 'Document'] },
};

/** Everything a sender can ask. */
export const endpoints: readonly Endpoint[] = [
  ...metricEndpoints,
  ...responseEndpoints,
  ...customerEndpoints,
  ...eventEndpoints,
  ...valueEndpoints,
  ...catalogEndpoints,
  ...importEndpoints,
  ...delightedEndpoints,
  documentEndpoint,
];
