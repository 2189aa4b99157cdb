import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';

const migrations = fileURLToPath(new URL('../db/migrations', import.meta.url));

export function register(program: Command): void {
  program
    .command('distribute')
    .description('spread the tables over the machines of a Citus; stop Ergograph first')
    .option('--dry-run', 'only print the statements, in their order; works without Citus')
    .option('--json', 'print the statements as JSON')
    .action((options: Options) => distributeTables(options));
}

type Options = { dryRun?: boolean; json?: boolean };

async function distributeTables({ dryRun = false, json = false }: Options): Promise<void> {
  const { distribute } = await import('@/db/distribute');
  const { required } = await import('@/lib/env');
  const statements = await distribute(required('DATABASE_URL'), {
    dryRun,
    migrations,
    onProgress: (statement, done, all) => {
      if (!json) console.error(`${done}/${all} ${statement}`);
    },
  });
  if (json) console.log(JSON.stringify({ dryRun, statements }));
  else if (dryRun) for (const statement of statements) console.log(`${statement};`);
  else if (statements.length === 0) console.log('Every table is in its place already.');
  else console.log('Every table is in its place.');
}
