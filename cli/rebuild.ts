import type { Command } from 'commander';
import { onDatabase } from './on-database';

export function register(program: Command): void {
  program
    .command('rebuild')
    .description('count all answers anew; readers see the old numbers until the new ones are there')
    .option('--workspace <name>', 'name or id of the workspace; the only one without it')
    .option('--json', 'print the outcome as JSON')
    .action((options: Options) => onDatabase(() => rebuild(options)));
}

type Options = { workspace?: string; json?: boolean };

async function rebuild({ workspace: asked, json = false }: Options): Promise<void> {
  const { operatorScope } = await import('@/lib/auth/operator');
  const { rebuildRollup } = await import('@/db/mutations/rebuild-rollup');
  const { scope, workspace } = await operatorScope(asked);
  await rebuildRollup(scope);
  console.log(
    json
      ? JSON.stringify({ workspace: workspace.name, rebuilt: true })
      : `${workspace.name}: all answers are counted anew.`,
  );
}
