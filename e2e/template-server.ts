import { assertSentStatements } from '@/db/testing/sent/sent-statements';
import { startThrowawayServer } from '@/db/testing/throwaway-server';

/**
 * Before all browser tests: one PostgreSQL with a migrated template. Afterwards
 * it goes, and the run fails if the website sent what breaks a rule of Citus.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startThrowawayServer();
  process.env.E2E_ADMIN_URL = server.adminUrl;
  return async () => {
    try {
      await assertSentStatements(server.logFile);
    } finally {
      await server.stop();
    }
  };
}
