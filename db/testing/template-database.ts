import type { TestProject } from 'vitest/node';
import { assertSentStatements } from './sent/sent-statements';
import { startThrowawayServer } from './throwaway-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the database from which test files create theirs. */
    adminUrl: string;
    /** Where the server writes every statement it is sent. */
    logFile: string;
  }
}

/**
 * Before all database tests: one server, one migrated template. Afterwards both
 * go, and the run fails if a statement of ours breaks a rule of Citus.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayServer();
  project.provide('adminUrl', server.adminUrl);
  project.provide('logFile', server.logFile);
  return async () => {
    try {
      await assertSentStatements(server.logFile);
    } catch (error) {
      // What goes wrong after the last test is only printed otherwise.
      process.exitCode = 1;
      throw error;
    } finally {
      await server.stop();
    }
  };
}
