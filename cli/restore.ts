import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { rowProgress } from './row-progress';

const migrations = fileURLToPath(new URL('../db/migrations', import.meta.url));

export function register(program: Command): void {
  program
    .command('restore')
    .description('bring a backup back into an empty database: all of it, or nothing if it fails')
    .argument('<file>', 'what ergograph backup wrote')
    .option('--replace', 'delete what the database holds now; asks before it does')
    .option('--yes', 'do not ask')
    .option('--json', 'print the outcome as JSON')
    .action((file: string, options: Options) => restore(file, options));
}

type Options = { replace?: boolean; yes?: boolean; json?: boolean };

async function restore(
  file: string,
  { replace = false, yes = false, json = false }: Options,
): Promise<void> {
  const { restoreBackup } = await import('@/db/backup/restore-backup');
  const { required } = await import('@/lib/env');
  const url = required('DATABASE_URL');
  if (replace && !yes) await confirmReplacing(url);
  const bar = await rowProgress(json);
  const header = await restoreBackup(url, file, {
    replace,
    migrations,
    onProgress: bar.show,
  }).finally(bar.stop);
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  if (json) {
    console.log(JSON.stringify({ file, rows, createdAt: header.createdAt }));
    return;
  }
  const at = new Date(header.createdAt).toLocaleString('en-GB');
  console.log(`Restored ${rows.toLocaleString('en-GB')} rows, as they were on ${at}.`);
  console.log('`npx ergograph verify` counts every answer anew and compares.');
}

/** @throws {AppError} `conflict` unless somebody at the terminal agrees */
async function confirmReplacing(url: string): Promise<void> {
  const { findRestoreTarget } = await import('@/db/backup/restore-target');
  const { describeUrl } = await import('@/db/embedded/connection.mjs');
  const { AppError } = await import('@/lib/errors');
  const found = await findRestoreTarget(url, migrations);
  if (found === null) return;
  const unchanged = 'Nothing was changed.';
  if (!process.stdin.isTTY) {
    throw new AppError('conflict', `--replace asks at a terminal; add --yes. ${unchanged}`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(
    `This deletes ${inWords(found)} in ${describeUrl(url)}. Type “replace” to go on: `,
  );
  terminal.close();
  if (answer.trim().toLowerCase() !== 'replace') throw new AppError('conflict', unchanged);
}

function inWords({ workspaces, users }: { workspaces: number; users: number }): string {
  const people = users === 1 ? '1 person' : `${users} people`;
  return `${workspaces === 1 ? '1 workspace' : `${workspaces} workspaces`} and ${people}`;
}
