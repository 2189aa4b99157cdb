import { createServer, request } from 'node:http';
import { expect, it } from 'vitest';
import { pages, routes } from '@/e2e/access-table';
import { figures } from './registry';
import { routeNames } from './route-name';
import { timeRequests } from './time-requests';

const files = [
  ...Object.keys(pages).map((page) => `/(dashboard)${page === '/' ? '' : page}/page`),
  ...Object.keys(routes).map((route) => `${route.split(' ')[1]}/route`),
];

it('names routes without what stands in the address', () => {
  const nameOf = routeNames(files);
  expect(nameOf('/')).toBe('/');
  expect(nameOf('/responses/0198c0de')).toBe('/responses/[id]');
  expect(nameOf('/surveys/new')).toBe('/surveys/new');
  expect(nameOf('/surveys/0198c0de')).toBe('/surveys/[id]');
  expect(nameOf('/metrics')).toBe('/metrics');
  expect(nameOf('/metrics/nps')).toBe('/metrics/[metric]');
  expect(nameOf('/api/v1/customers/ada%40example.com')).toBe('/api/v1/customers/[external_id]');
  expect(nameOf('/api/auth/callback/oidc')).toBe('/api/auth/[...nextauth]');
  expect(nameOf('/_next/static/chunks/main.js')).toBe('/_next');
  for (const probe of ['/wp-login.php', '/ada@example.com', '/responses/1/2', '//', '/api/v1'])
    expect(nameOf(probe)).toBe('unknown');
});

it('knows every address of the app', () => {
  const nameOf = routeNames(files);
  for (const path of [...Object.keys(pages), ...Object.keys(routes).map((r) => r.split(' ')[1])])
    expect(nameOf((path ?? '').replace(/\[[^\]]+\]/g, 'x'))).toBe(path);
});

it('times every request of a server of this process', async () => {
  timeRequests();
  const server = createServer((_asked, response) => {
    response.statusCode = 418;
    response.end('short');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await new Promise<void>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/somebody@example.com?key=1' })
      .on('response', (response) => response.resume().on('end', resolve))
      .on('error', reject)
      .end();
  });
  server.close();
  const text = await figures.registry.getSingleMetricAsString(
    'ergograph_http_request_duration_seconds',
  );
  expect(text).toContain(
    'ergograph_http_request_duration_seconds_count{method="GET",route="unknown",status="418"} 1',
  );
  expect(text).not.toContain('example.com');
});
