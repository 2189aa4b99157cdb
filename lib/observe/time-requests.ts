import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';
import { figures } from './registry';
import { builtRouteNames } from './route-name';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** From now on, times every request that a web server of this process answers. */
export function timeRequests(): void {
  const nameOf = builtRouteNames();
  const began = new WeakMap<IncomingMessage, bigint>();
  subscribe('http.server.request.start', (told) => {
    const request = partOf(told, 'request');
    if (request instanceof IncomingMessage) began.set(request, process.hrtime.bigint());
  });
  subscribe('http.server.response.finish', (told) => {
    const [request, response] = [partOf(told, 'request'), partOf(told, 'response')];
    if (!(request instanceof IncomingMessage && response instanceof ServerResponse)) return;
    const start = began.get(request);
    if (start === undefined) return;
    const [path = '/'] = (request.url ?? '/').split('?');
    const method = methods.has(request.method ?? '') ? (request.method ?? '') : 'other';
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    figures.requests.observe({ method, route: nameOf(path), status: response.statusCode }, seconds);
  });
}

function partOf(told: unknown, name: string): unknown {
  return typeof told === 'object' && told !== null ? Reflect.get(told, name) : undefined;
}
