import { eq } from 'drizzle-orm';
import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import { expectAccessible } from './accessibility';
import { expect, test as withInstallation } from './fixtures';
import { type Issuer, startIssuer } from './oidc-issuer';
import { authSecret, onDatabase, signIn } from './sign-in';
import { startWebServer, type WebServer } from './web-server';

// An issuer of one's own, and a server on the worker's database that trusts it.
const test = withInstallation.extend<{ issuer: Issuer; trusting: WebServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here what a fixture needs.
  issuer: async ({}, use) => {
    const issuer = await startIssuer();
    await use(issuer);
    await issuer.stop();
  },
  trusting: async ({ issuer, installation }, use) => {
    const server = await startWebServer({
      DATABASE_URL: installation.databaseUrl,
      AUTH_SECRET: authSecret,
      OIDC_ISSUER: issuer.address,
      OIDC_CLIENT_ID: issuer.clientId,
      OIDC_CLIENT_SECRET: issuer.clientSecret,
      OIDC_NAME: 'Northwind ID',
      LOG_LEVEL: 'silent',
    });
    await use(server);
    await server.stop();
  },
});

test('whom the issuer vouches for comes in, to the page that was wanted', async ({
  page,
  issuer,
  trusting,
  installation,
}) => {
  const ada = await signIn(page.context(), installation, 'admin');
  await page.context().clearCookies();
  issuer.person = { sub: '1', email: ada.email.toUpperCase(), email_verified: true };
  await page.goto(`${trusting.address}/settings/audit`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in with Northwind ID' }).click();
  await expect(page).toHaveURL(`${trusting.address}/settings/audit`);
  await expect(page.getByText('Signed in with the single sign-on')).toBeVisible();
});

test('an invited address gets an account and its role', async ({
  page,
  issuer,
  trusting,
  installation,
}) => {
  const { workspaceId } = await signIn(page.context(), installation, 'admin');
  await page.context().clearCookies();
  const email = `invited-${newId()}@example.com`;
  await onDatabase(installation.databaseUrl, (db) =>
    db.insert(schema.invitations).values({
      workspaceId,
      tokenHash: newId(),
      email,
      role: 'manager',
      expiresAt: new Date(Date.now() + 3_600_000),
    }),
  );
  issuer.person = { sub: '2', email, email_verified: true, name: 'Bo Chen' };
  await page.goto(`${trusting.address}/sign-in?next=/settings/account`);
  await page.getByRole('button', { name: 'Sign in with Northwind ID' }).click();
  await expect(page.getByText(`Bo Chen, ${email}: manager of Northwind Rail.`)).toBeVisible();
});

test('everybody else is refused in words', async ({ page, issuer, trusting, installation }) => {
  test.slow();
  const ada = await signIn(page.context(), installation, 'admin');
  await page.context().clearCookies();
  const nobody = `nobody-${newId()}@example.com`;
  const tries = [
    [{ sub: '3', email: nobody, email_verified: true }, 'Nobody here has your e-mail address.'],
    [{ sub: '4', email: ada.email, email_verified: false }, 'has not verified your e-mail address'],
    [{ sub: '5', email: ada.email }, 'has not verified your e-mail address'],
    [{ sub: '6' }, 'did not tell your e-mail address'],
    [null, 'did not come to an end'],
  ] as const;
  for (const [person, words] of tries) {
    issuer.person = person;
    await page.goto(`${trusting.address}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with Northwind ID' }).click();
    await expect(page.getByText(words)).toBeVisible();
  }
  await expectAccessible(page);
  issuer.person = { sub: '7', email: ada.email, email_verified: true };
  issuer.audience = 'another client';
  await page.goto(`${trusting.address}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with Northwind ID' }).click();
  await expect(page.getByText('did not come to an end')).toBeVisible();
  const sessions = await onDatabase(installation.databaseUrl, (db) =>
    db.select().from(schema.sessions).where(eq(schema.sessions.userId, ada.userId)),
  );
  expect(sessions.map(({ id }) => id)).toEqual([ada.sessionId]);
});

test('without a configured issuer there is no such button', async ({ page, signIn: signInAs }) => {
  await signInAs('viewer');
  await page.context().clearCookies();
  await page.goto('/sign-in?refused=unknown');
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveCount(1);
  await expect(page.getByText('Nobody here has')).toHaveCount(0);
});
