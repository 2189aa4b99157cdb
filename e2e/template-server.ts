import { startThrowawayServer } from '@/db/testing/throwaway-server';

/** Before all browser tests: one PostgreSQL with a migrated template. Afterwards it goes. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startThrowawayServer();
  process.env.E2E_ADMIN_URL = server.adminUrl;
  return () => server.stop();
}
