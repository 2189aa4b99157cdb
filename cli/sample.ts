import type { Command } from 'commander';
import { onDatabase } from './on-database';

export function register(program: Command): void {
  program
    .command('sample')
    .description('load the sample company into a workspace of its own, or take it away')
    .option('--remove', 'take the sample away and leave nothing of it')
    .option('--workspace <name>', 'name or id of the workspace beside which it stands')
    .option('--json', 'print the id of the sample workspace as JSON')
    .action((options: Options) => onDatabase(() => sample(options)));
}

type Options = { remove?: boolean; workspace?: string; json?: boolean };

async function sample({ remove = false, workspace, json = false }: Options): Promise<void> {
  const { operatorScope } = await import('@/lib/auth/operator');
  const { scope } = await operatorScope(workspace);
  if (remove) {
    const { removeSample } = await import('@/db/mutations/sample');
    await removeSample(scope);
    console.log(json ? JSON.stringify({ removed: true }) : 'The sample data is gone.');
    return;
  }
  const { SingleBar } = (await import('cli-progress')).default;
  const { loadSample } = await import('@/lib/jobs/sample');
  const bar = new SingleBar({
    format: 'Loading sample data {bar} {percentage} %',
    hideCursor: true,
  });
  bar.start(100, 0);
  const id = await loadSample(scope, (share) => bar.update(Math.floor(share * 100)));
  bar.stop();
  console.log(json ? JSON.stringify({ workspace: id }) : 'The sample company is there.');
}
