import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Counts the answers of a workspace that were written straight into the table. */
export async function countAnew(databaseUrl: string, workspaceId: string): Promise<void> {
  const words = ['bin/ergograph.mjs', 'rebuild', '--workspace', workspaceId];
  await promisify(execFile)(process.execPath, words, {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
}
