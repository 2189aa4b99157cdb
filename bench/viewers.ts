import { encode } from 'next-auth/jwt';
import { db } from '@/db/client';
import { createSession } from '@/db/mutations/sessions';
import { members, users } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import { askAtOnce } from './http-clients';
import { alone, type Finding } from './report';
import { quantile } from './timing';
import type { Website } from './website';

const viewers = 20;
const pagesARound = 200;
const rounds = 3;

const pages = [
  { name: 'overview', path: '/' },
  { name: 'metric page', path: '/metrics/ces?period=last-12-months&interval=week' },
];

/** Whole pages by HTTP for 20 signed-in viewers, who each ask for the next as soon as they have one. */
export async function benchViewers(
  { workspaceId }: Scope,
  website: Website,
  secret: string,
): Promise<Finding[]> {
  const cookies = await Promise.all(
    Array.from({ length: viewers }, (_, n) => signedIn(workspaceId, `viewer-${n}`, secret)),
  );
  const found: Finding[] = [];
  for (const { name, path } of pages) {
    const round = () =>
      askAtOnce(website, viewers, pagesARound, (n) => ({
        path,
        method: 'GET',
        headers: { cookie: cookies[n % viewers] ?? '' },
        status: 200,
      }));
    await round();
    const [speeds, slowest]: [number[], number[]] = [[], []];
    for (let each = 0; each < rounds; each += 1) {
      const { taken, seconds } = await round();
      speeds.push(pagesARound / seconds);
      slowest.push(quantile(taken, 0.95));
    }
    found.push(alone(`${name}, 20 viewers`, 'pages/s', speeds));
    found.push(alone('  95 % within', 'ms', slowest));
  }
  return found;
}

async function signedIn(workspaceId: string, name: string, secret: string): Promise<string> {
  const [user] = await db
    .insert(users)
    .values({ email: `${name}@bench.example`, name })
    .returning({ id: users.id });
  if (!user) throw new Error('no user was made');
  await db.insert(members).values({ workspaceId, userId: user.id, role: 'viewer' });
  const sid = await createSession({
    userId: user.id,
    workspaceId,
    userAgent: null,
    ip: null,
    now: new Date(),
    expiresAt: new Date(Date.now() + 24 * 60 * 60 * 1000),
  });
  const value = await encode({ token: { sid }, secret, salt: sessionCookieName });
  return `${sessionCookieName}=${value}`;
}
