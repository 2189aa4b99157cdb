import type { Command } from 'commander';
import { onDatabase } from './on-database';

export function register(program: Command): void {
  program
    .command('rebuild')
    .description(
      'date and count all answers anew; readers see the old numbers until the new ones are there',
    )
    .option('--workspace <name>', 'name or id of the workspace; the only one without it')
    .option('--json', 'print the outcome as JSON')
    .action((options: Options) => onDatabase(() => rebuild(options)));
}

type Options = { workspace?: string; json?: boolean };

async function rebuild({ workspace: asked, json = false }: Options): Promise<void> {
  const { operatorScope } = await import('@/lib/auth/operator');
  const { changeClock } = await import('@/db/mutations/change-clock');
  const { rebuildValue } = await import('@/db/mutations/rebuild-value');
  const { SingleBar } = (await import('cli-progress')).default;
  const { scope, workspace } = await operatorScope(asked);
  const bar = new SingleBar({
    format: 'Dating answers {bar} {value} of {total}',
    hideCursor: true,
  });
  bar.start(1, 0);
  const { answers, moved } = await changeClock(scope, workspace.timeZone, {
    now: new Date(),
    onProgress: (done, total) => {
      bar.setTotal(total);
      bar.update(done);
    },
  });
  bar.stop();
  await rebuildValue(scope);
  console.log(
    json
      ? JSON.stringify({ workspace: workspace.name, rebuilt: true, answers, moved })
      : `${workspace.name}: all ${answers} answers are counted anew; ${moved} of them had the wrong day. Churn and value are counted anew as well.`,
  );
}
