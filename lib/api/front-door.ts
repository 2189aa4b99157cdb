import 'server-only';
import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { apiRoute, type Knock } from '@/lib/api-route';
import { log } from '@/lib/log';
import { securityHeaders } from '@/lib/security-headers.mjs';
import type { WithBody } from './json-body';
import { receiveResponses } from './receive-responses';

const path = '/api/v1/responses';

const receive = apiRoute<Record<string, string>, Knock & WithBody>(
  'responses:write',
  receiveResponses,
);

/**
 * Lets `POST /api/v1/responses` in before Next sees it, in whatever server this
 * process runs. The answer is the one of its route; only the way is shorter:
 * routing, rendering context and web streams of the framework cost several times
 * what an answer itself does (docs/decisions/0007).
 */
export function openFrontDoor(): void {
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]): boolean {
    const [message, reply] = args;
    const isOurs =
      event === 'request' &&
      message instanceof IncomingMessage &&
      reply instanceof ServerResponse &&
      message.method === 'POST' &&
      message.url === path;
    if (!isOurs) return Reflect.apply(emit, this, [event, ...args]);
    answer(message, reply).catch((error: unknown) => {
      // The sender went away in the middle of its body.
      log.debug({ err: error, path }, 'request not answered');
      reply.destroy();
    });
    return true;
  };
}

async function answer(message: IncomingMessage, reply: ServerResponse): Promise<void> {
  const response = await receive(knock(message), { params: Promise.resolve({}) });
  for (const { key, value } of securityHeaders) reply.setHeader(key, value);
  for (const [name, value] of response.headers) reply.setHeader(name, value);
  const said = await response.text();
  reply.setHeader('content-length', Buffer.byteLength(said));
  reply.statusCode = response.status;
  reply.end(said);
}

function knock(message: IncomingMessage): Knock & WithBody {
  const { headers, socket } = message;
  const get = (name: string) => {
    const value = headers[name];
    if (value === undefined && name === 'x-forwarded-for') return socket.remoteAddress ?? null;
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  };
  return { method: 'POST', url: `http://localhost${path}`, headers: { get }, body: message };
}
