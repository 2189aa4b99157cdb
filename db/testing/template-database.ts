import type { TestProject } from 'vitest/node';
import { startThrowawayServer } from './throwaway-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the database from which test files create theirs. */
    adminUrl: string;
  }
}

/** Before all database tests: one server, one migrated template. Afterwards both go. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayServer();
  project.provide('adminUrl', server.adminUrl);
  return () => server.stop();
}
