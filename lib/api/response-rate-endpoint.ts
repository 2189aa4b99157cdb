import type { Endpoint } from './endpoint';
import { responseRateAsked } from './response-rate-answer';

export const responseRateEndpoint: Endpoint = {
  id: 'getResponseRate',
  method: 'get',
  path: '/api/v1/response-rate',
  group: 'Metrics',
  permission: 'metrics:read',
  title: 'Read response rates',
  about:
    'Invited, delivered, opened, started and answered, by the day of the invitation, with the response rate, its interval and its change; over time and by group.',
  query: responseRateAsked,
  tagged: true,
  answers: { 200: ['Response rates.', 'ResponseRate'] },
};
