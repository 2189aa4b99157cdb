import { test as base } from '@playwright/test';
import { cloneTemplate, dropClone } from '@/db/testing/clone-template';
import type { Role } from '@/lib/auth/roles';
import { authSecret, type SignedIn, signIn } from './sign-in';
import { startWebServer } from './web-server';

/** The Ergograph of one Playwright worker: a database of its own and a server on it. */
export type Installation = {
  /** `http://localhost:PORT`; the host is always `localhost`, where the cookies belong. */
  readonly address: string;
  readonly databaseUrl: string;
};

type PerTest = {
  /** Signs the browser in as somebody new with a role, in a fresh workspace unless one is given. */
  signIn: (role: Role, given?: Parameters<typeof signIn>[3]) => Promise<SignedIn>;
};
type PerWorker = { installation: Installation };

export const test = base.extend<PerTest, PerWorker>({
  installation: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here what a fixture needs.
    async ({}, use, { workerIndex }) => {
      const adminUrl = process.env.E2E_ADMIN_URL ?? '';
      const name = `browser_${workerIndex}`;
      const databaseUrl = await cloneTemplate(adminUrl, name);
      const server = await startWebServer({
        DATABASE_URL: databaseUrl,
        AUTH_SECRET: authSecret,
      });
      await use({ address: server.address, databaseUrl });
      await server.stop();
      await dropClone(adminUrl, name);
    },
    { scope: 'worker', auto: true, timeout: 60_000 },
  ],
  signIn: ({ installation, context }, use) =>
    use((role, given) => signIn(context, installation, role, given)),
  baseURL: ({ installation }, use) => use(installation.address),
});

export const expect = base.expect;
