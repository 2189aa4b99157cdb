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
import { lastDay } from './world';

const viewers = 20;
const pagesARound = 200;
const rounds = 3;
/** Every browser takes pages packed. */
const asBrowsers = { 'accept-encoding': 'gzip, deflate, br' };

/** The last days of the bench's answers, as an address has them. */
export const last90Days = `from=${dayBefore(lastDay, 89)}&to=${lastDay}`;

/** The last 90 days of the bench's answers by day, and the last 12 months by week, each with its comparison. */
export const viewedPages = [
  { name: 'Overview', path: `/?${last90Days}` },
  {
    name: 'metric page',
    path: `/metrics/ces?from=${dayBefore(lastDay, 364)}&to=${lastDay}&interval=week`,
  },
];

function dayBefore(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - days);
  return at.toISOString().slice(0, 10);
}

/**
 * Whole pages by HTTP for 20 signed-in viewers, who each ask for the next as
 * soon as they have one: first as it is while nobody writes, then with every
 * page made anew, as if something had been written before each.
 */
export async function benchViewers(
  { workspaceId }: Scope,
  website: Website,
  secret: string,
): Promise<Finding[]> {
  const cookies = await Promise.all(
    Array.from({ length: viewers }, (_, n) => signedIn(workspaceId, `viewer-${n}`, secret)),
  );
  const found: Finding[] = [];
  const ways = viewedPages.flatMap((page) => [
    { ...page, isAnew: false },
    { ...page, name: `${page.name} made anew`, isAnew: true },
  ]);
  let asked = 0;
  for (const { name, path, isAnew } of ways) {
    const round = () =>
      askAtOnce(website, viewers, pagesARound, (n) => {
        asked += 1;
        // A cookie nobody knows makes it another page to us.
        const more = isAnew ? `; bench=${asked}` : '';
        const headers = { ...asBrowsers, cookie: `${cookies[n % viewers]}${more}` };
        return { path, method: 'GET', headers, status: 200 };
      });
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

/** The cookie of a new viewer of the workspace. */
export async function signedIn(workspaceId: string, name: string, secret: string): Promise<string> {
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
