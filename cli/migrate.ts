import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';

const migrations = fileURLToPath(new URL('../db/migrations', import.meta.url));

export function register(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the schema of this Ergograph')
    .option('--json', 'print the names of the migrations as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const { migrate } = await import('@/db/migrate');
      const { required } = await import('@/lib/env');
      const ran = await migrate(required('DATABASE_URL'), migrations);
      if (json) console.log(JSON.stringify({ ran }));
      else console.log(outcome(ran));
    });
}

function outcome(ran: readonly string[]): string {
  if (ran.length === 0) return 'The database is up to date.';
  return `Migrated the database: ${ran.join(', ')}.`;
}
