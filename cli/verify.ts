import type { Command } from 'commander';
import { onDatabase } from './on-database';

export function register(program: Command): void {
  program
    .command('verify')
    .description('recount all answers and compare: exit code 0 if every number is right, 1 if not')
    .option('--workspace <name>', 'name or id of the workspace; all of them without it')
    .option('--json', 'print the differences as JSON')
    .action((options: { workspace?: string; json?: boolean }) => onDatabase(() => verify(options)));
}

async function verify({ workspace, json = false }: { workspace?: string; json?: boolean }) {
  const { rollupDifferences } = await import('@/db/queries/rollup-check');
  const { valueDifferences } = await import('@/db/mutations/value-check');
  const { operatorScope } = await import('@/lib/auth/operator');
  const { listWorkspaces } = await import('@/db/queries/workspaces');
  const asked = workspace ? [workspace] : (await listWorkspaces()).map(({ id }) => id);
  const found = [];
  for (const each of asked) {
    const operator = await operatorScope(each);
    found.push({
      workspace: operator.workspace.name,
      differences: await rollupDifferences(operator.scope),
      value: await valueDifferences(operator.scope),
    });
  }
  const wrong = found.filter(({ differences, value }) => differences.length + value.length > 0);
  if (json) console.log(JSON.stringify(found));
  else {
    for (const { workspace: name, differences, value } of found) {
      console.log(`${name}: ${inWords(differences.length)}`);
      for (const cell of differences.slice(0, 20)) {
        console.log(
          `  ${cell.day} score ${cell.score}: ${cell.rolledUp} in the numbers, ${cell.recounted} recounted`,
        );
      }
      for (const { table, rows } of value) {
        console.log(`  ${table}: ${rows} rows differ from a recount of subscriptions and orders`);
      }
    }
  }
  if (wrong.length > 0) process.exitCode = 1;
}

function inWords(differences: number): string {
  if (differences === 0) return 'every number equals a recount of its answers.';
  return `${differences} cells differ from a recount of their answers.`;
}
