import 'server-only';
import { lookup } from 'node:dns/promises';
import { request as insecure } from 'node:http';
import { request as secure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { wordsIn } from '@/lib/words/words-in';
import { isPrivateAddress } from './private-address';

/** What came of a call, in English words that begin with the status where there is one. */
export type WebhookAnswer = {
  readonly words: string;
  /** Whether it took the message: 2xx. */
  readonly isTaken: boolean;
  /** Whether calling again is of no use. */
  readonly isFinal: boolean;
};

export type WebhookMessage = {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
};

const english = wordsIn('en');
const longest = 10_000;
const mostHeard = 300;

/**
 * Posts a message once and tells what was answered. It follows no redirect, and
 * calls nothing but the public internet unless that is allowed: the address
 * that was looked up is the one that is called.
 */
export async function callWebhook(
  { url, body, headers }: WebhookMessage,
  { allowsPrivate, timeout = longest }: { allowsPrivate: boolean; timeout?: number },
): Promise<WebhookAnswer> {
  const target = new URL(url);
  if (target.protocol !== 'https:' && target.protocol !== 'http:') {
    return { words: english('outgoing.webhook-http-only'), isTaken: false, isFinal: true };
  }
  try {
    const host = target.hostname.replace(/^\[|\]$/g, '');
    const found = await lookup(host, { all: true });
    const open = found.filter(({ address }) => allowsPrivate || !isPrivateAddress(address));
    const [first] = open;
    if (!first) return refused;
    const { status, text } = await post(target, { body, headers, timeout, pinned: first });
    const isTaken = status >= 200 && status < 300;
    const said = text.trim().slice(0, mostHeard);
    // 410 Gone is how a receiver asks to be called no more (Standard Webhooks).
    return { words: `${status}${said ? ` ${said}` : ''}`, isTaken, isFinal: status === 410 };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      words: english('outgoing.webhook-no-answer', { why }).slice(0, mostHeard),
      isTaken: false,
      isFinal: false,
    };
  }
}

const refused: WebhookAnswer = {
  words: english('outgoing.webhook-private'),
  isTaken: false,
  isFinal: true,
};

type Pinned = { readonly address: string; readonly family: number };

function post(
  target: URL,
  {
    body,
    headers,
    timeout,
    pinned,
  }: { body: string; headers: Readonly<Record<string, string>>; timeout: number; pinned: Pinned },
): Promise<{ status: number; text: string }> {
  const toPinned: LookupFunction = (_host, options, done) => {
    if (options.all) done(null, [pinned]);
    else done(null, pinned.address, pinned.family);
  };
  const begin = target.protocol === 'https:' ? secure : insecure;
  return new Promise((resolve, reject) => {
    const call = begin(
      target,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Ergograph',
          ...headers,
        },
        lookup: toPinned,
        signal: AbortSignal.timeout(timeout),
        agent: false,
      },
      (answer) => {
        let text = '';
        const end = () => resolve({ status: answer.statusCode ?? 0, text });
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
          if (text.length <= mostHeard) return;
          // Enough to show; whoever says more is not listened to.
          end();
          answer.destroy();
        });
        answer.on('end', end);
        answer.on('error', reject);
      },
    );
    call.on('error', (error) =>
      reject(
        error.name === 'TimeoutError' || error.name === 'AbortError' ? silent(timeout) : error,
      ),
    );
    call.end(body);
  });
}

function silent(timeout: number): Error {
  return new Error(english('outgoing.webhook-silent', { n: timeout / 1000 }));
}
