import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { version } from '@/package.json';
import { rowProgress } from './row-progress';

const migrations = fileURLToPath(new URL('../db/migrations', import.meta.url));

export function register(program: Command): void {
  program
    .command('backup')
    .description('save everything in one file, while Ergograph runs or not')
    .argument('[file]', 'where to; ergograph-<date and time>.backup here without it')
    .option('--json', 'print the outcome as JSON')
    .action((file: string | undefined, { json = false }: { json?: boolean }) => backup(file, json));
}

async function backup(asked: string | undefined, json: boolean): Promise<void> {
  const { writeBackup } = await import('@/db/backup/write-backup');
  const { required } = await import('@/lib/env');
  const now = new Date();
  const file = asked ?? `ergograph-${stamp(now)}.backup`;
  const bar = await rowProgress(json);
  const { header, bytes } = await writeBackup(required('DATABASE_URL'), file, {
    version,
    now,
    migrations,
    onProgress: bar.show,
  }).finally(bar.stop);
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  if (json) {
    console.log(JSON.stringify({ file, bytes, rows, createdAt: header.createdAt }));
    return;
  }
  const size = (bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 });
  console.log(`${file}: ${rows.toLocaleString('en-GB')} rows, ${size} MB.`);
  console.log('It holds everything but secrets.json, which signs sessions; keep it to yourself.');
}

/** Date and time in UTC, fit for a file name: `20261122-005228`. */
function stamp(now: Date): string {
  return now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}
