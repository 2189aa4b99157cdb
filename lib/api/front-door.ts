import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { apiRoute, type Knock } from '@/lib/api-route';
import { beforeServer } from '@/lib/before-server';
import { securityHeaders } from '@/lib/security-headers.mjs';
import type { WithBody } from './json-body';
import type { Reply } from './plain-reply';
import { receiveResponses } from './receive-responses';

const path = '/api/v1/responses';

const receive = apiRoute<Record<string, string>, Knock & WithBody, Reply>(
  'responses:write',
  receiveResponses,
);

/** Written with each answer, a name and its value by turns, as Node takes them fastest. */
const alwaysSent = securityHeaders.flatMap(({ key, value }) => [key, value]);

/**
 * Lets `POST /api/v1/responses` in before Next sees it, in whatever server this
 * process runs. The answer is the one of its route; only the way is shorter:
 * routing, rendering context and web streams of the framework cost several times
 * what an answer itself does (docs/decisions/0007).
 */
export function openFrontDoor(): void {
  beforeServer(({ method, url }) => method === 'POST' && url === path, answer);
}

async function answer(message: IncomingMessage, reply: ServerResponse): Promise<void> {
  const said = await receive(knock(message), { params: Promise.resolve({}) });
  const text = await said.text();
  const headers = [...alwaysSent, 'content-length', String(Buffer.byteLength(text))];
  for (const [name, value] of said.headers) headers.push(name, value);
  reply.writeHead(said.status, headers).end(text);
}

function knock(message: IncomingMessage): Knock & WithBody {
  const { headers, socket } = message;
  const get = (name: string) => {
    const value = headers[name];
    if (value === undefined && name === 'x-forwarded-for') return socket.remoteAddress ?? null;
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  };
  return {
    method: 'POST',
    url: `http://localhost${path}`,
    headers: { get },
    body: bodyOf(message),
  };
}

/** Bytes of a body that is read whole: nobody may announce less than they send. */
const small = 64 * 1024;

/** The iterator of a stream costs more than all else about a small body. */
function bodyOf(message: IncomingMessage): AsyncIterable<Uint8Array> | (() => Promise<Buffer>) {
  const announced = Number(message.headers['content-length'] ?? Number.NaN);
  return announced <= small ? () => wholeOf(message) : message;
}

function wholeOf(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.once('error', reject);
    message.once('end', () => resolve(Buffer.concat(chunks)));
  });
}
