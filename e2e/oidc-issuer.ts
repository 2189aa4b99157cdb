import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Whom the issuer lets through next, as the claims of their ID token. */
export type Person = Readonly<Record<string, string | boolean>> & { sub: string };

/** A provider of single sign-on (OpenID Connect, code flow with PKCE) for tests. */
export type Issuer = {
  readonly address: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who is signed in there; null makes it ask nobody and refuse. */
  person: Person | null;
  /** For whom its tokens are; a client must refuse those for another. */
  audience: string;
  stop(): Promise<void>;
};

type Grant = { nonce: string; challenge: string; redirectUri: string; person: Person };
type Keys = { signing: CryptoKey; jwks: unknown };

/** Starts it on a free port. Like a real one it refuses what it did not issue. */
export async function startIssuer(): Promise<Issuer> {
  const keys = await makeKeys();
  const grants = new Map<string, Grant>();
  const server = createServer();
  const address = await listen(server);
  const issuer: Issuer = {
    address,
    clientId: 'ergograph',
    clientSecret: 'a secret between two servers',
    person: null,
    audience: 'ergograph',
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  server.on('request', async (request, response) => {
    const url = new URL(request.url ?? '/', address);
    const answer = await answerOf(url, request, { issuer, keys, grants });
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  });
  return issuer;
}

type Answer = { status: number; headers: Record<string, string>; body?: string };
type Office = { issuer: Issuer; keys: Keys; grants: Map<string, Grant> };

async function answerOf(url: URL, request: IncomingMessage, office: Office): Promise<Answer> {
  const { issuer, keys } = office;
  switch (url.pathname) {
    case '/.well-known/openid-configuration':
      return json(200, discovery(issuer.address));
    case '/jwks':
      return json(200, keys.jwks);
    case '/authorize':
      return authorize(url, office);
    case '/token':
      return token(new URLSearchParams(await bodyOf(request)), request, office);
    default:
      return json(404, {});
  }
}

function discovery(address: string) {
  return {
    issuer: address,
    authorization_endpoint: `${address}/authorize`,
    token_endpoint: `${address}/token`,
    userinfo_endpoint: `${address}/userinfo`,
    jwks_uri: `${address}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
  };
}

function authorize({ searchParams: asked }: URL, { issuer, grants }: Office): Answer {
  const back = new URL(asked.get('redirect_uri') ?? '');
  const state = asked.get('state');
  if (state) back.searchParams.set('state', state);
  if (!issuer.person || asked.get('client_id') !== issuer.clientId) {
    back.searchParams.set('error', 'access_denied');
    return { status: 302, headers: { location: back.href } };
  }
  const code = randomUUID();
  grants.set(code, {
    nonce: asked.get('nonce') ?? '',
    challenge: asked.get('code_challenge') ?? '',
    redirectUri: asked.get('redirect_uri') ?? '',
    person: issuer.person,
  });
  back.searchParams.set('code', code);
  return { status: 302, headers: { location: back.href } };
}

async function token(
  form: URLSearchParams,
  { headers }: IncomingMessage,
  { issuer, keys, grants }: Office,
): Promise<Answer> {
  const code = form.get('code') ?? '';
  const grant = grants.get(code);
  grants.delete(code);
  const verifier = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  const pair = [issuer.clientId, issuer.clientSecret].map(encodeForm).join(':');
  const isClient = headers.authorization === `Basic ${Buffer.from(pair).toString('base64')}`;
  const isHis = grant?.challenge === verifier && grant.redirectUri === form.get('redirect_uri');
  if (!grant || !isClient || !isHis) return json(400, { error: 'invalid_grant' });
  const idToken = await new SignJWT({ ...grant.person, nonce: grant.nonce })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(issuer.address)
    .setAudience(issuer.audience)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(keys.signing);
  return json(200, { access_token: randomUUID(), token_type: 'Bearer', id_token: idToken });
}

async function makeKeys(): Promise<Keys> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const jwks = { keys: [{ ...jwk, kid: 'one', alg: 'RS256', use: 'sig' }] };
  return { signing: privateKey, jwks };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      resolve(`http://localhost:${typeof at === 'object' && at ? at.port : 0}`);
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** RFC 6749, 2.3.1: both halves are form-encoded before they are joined. */
function encodeForm(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}
