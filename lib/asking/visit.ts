import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import type { Respondent } from '@/lib/auth/respondent';
import { wantedLanguages } from '@/lib/words/wanted-languages';
import { onceIn } from './read-form';
import { type AskToken, areSignedFields, signingKey } from './token';

/** Somebody at the page of a question, and all that the request tells of them. */
export type Visit = Respondent & {
  /** The token as it stands in the address. */
  readonly text: string;
  readonly request: Pick<Request, 'method' | 'headers'>;
  readonly params: URLSearchParams;
  readonly now: Date;
  readonly nonce: string;
  /** A member looks how it is: nothing is recorded. */
  readonly isTrial: boolean;
  readonly identity: Identity | null;
};

/** Whom a link names, proven by its signature. */
export type Identity = {
  readonly email: string | null;
  readonly name: string | null;
  readonly externalId: string | null;
  readonly ticket: string | null;
  readonly signature: string;
};

/**
 * Whether search engines may know of the page: a link that asks whoever opens
 * it, and names nobody. All others are for the person or the place they were
 * made for.
 */
export function mayBeFound({ token, params, isTrial }: Visit): boolean {
  return token.kind === 'public' && token.by === 'link' && params.size === 0 && !isTrial;
}

/** Parameters that stay in the address from page to page. */
const lasting = [
  'touchpoint',
  'channel',
  'email',
  'name',
  'customer',
  'ticket',
  'sig',
  'try',
  'embed',
] as const;

/** The address of the page with what lasts, and with other parameters. */
export function addressOf(
  { text, params }: Pick<Visit, 'text' | 'params'>,
  other: Readonly<Record<string, string>> = {},
): string {
  const kept = lasting.flatMap((name): [string, string][] => {
    const value = params.get(name);
    return value === null ? [] : [[name, value]];
  });
  const query = new URLSearchParams([...kept, ...Object.entries(other)]).toString();
  return `/s/${text}${query ? `?${query}` : ''}`;
}

/** Who a link says somebody is; null unless its signature is good for exactly these fields. */
export function identityIn(token: AskToken, params: URLSearchParams): Identity | null {
  const signature = params.get('sig');
  if (!signature || token.kind !== 'public') return null;
  const names = ['email', 'name', 'customer', 'ticket'] as const;
  const fields = Object.fromEntries(
    names.flatMap((name) => {
      const value = params.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const signKey = signingKey(token.workspaceId, token.touchpointId);
  if (!areSignedFields(signKey, fields, signature)) return null;
  const { email, name, customer, ticket } = fields;
  return {
    email: email?.trim().toLowerCase() || null,
    name: name?.trim() || null,
    externalId: customer?.trim() || email?.trim().toLowerCase() || null,
    ticket: ticket?.trim() || null,
    signature,
  };
}

/** Languages somebody wants to read in, most wanted first. */
export function languagesWanted(
  { request, params }: Pick<Visit, 'request' | 'params'>,
  first: readonly (string | null)[],
): string[] {
  const said = [...first, params.get('lang')].filter((tag) => tag !== null);
  return [...said, ...wantedLanguages(request.headers.get('accept-language'))];
}

const cookieName = 'ergo_once';

/**
 * The name of somebody's answer at a public place. A signed ticket is answered
 * once by whoever has the link; otherwise the browser remembers the name for two
 * hours, so that going back or loading the page again is no second answer.
 */
export function onceOf(
  visit: Visit,
  inForm: string | null = null,
): { once: string; isNew: boolean } {
  const { identity, text, request, params } = visit;
  if (identity?.ticket) return { once: asId(`${text} ${identity.signature}`), isNew: false };
  const remembered = request.headers
    .get('cookie')
    ?.split(/; */)
    .find((each) => each.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
  const known = inForm ?? onceIn(params.get('a')) ?? onceIn(remembered);
  return known ? { once: known, isNew: false } : { once: randomUUID(), isNew: true };
}

/** Remembers the name of the answer in this browser, for this link alone. */
export function onceCookie(text: string, once: string): string {
  return `${cookieName}=${once}; Path=/s/${text}; Max-Age=7200; HttpOnly; SameSite=Lax`;
}

function asId(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
