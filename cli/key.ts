import { type Command, InvalidArgumentError, Option } from 'commander';
import { roles } from '@/lib/auth/roles';
import { onDatabase } from './on-database';

export function register(program: Command): void {
  const key = program.command('key').description('keys of the REST API');
  key
    .command('create')
    .description('make a key and print it; it is shown only this once')
    .requiredOption('--name <name>', 'what it is for, e.g. "Help desk"')
    .addOption(new Option('--role <role>', 'what it may do').choices(roles).default('manager'))
    .option('--expires <date>', 'the day from which it no longer works, YYYY-MM-DD', dayOf)
    .option('--workspace <name>', 'name or id of the workspace, where there are several')
    .option('--json', 'print the key as JSON')
    .action((options: Options) => onDatabase(() => createKey(options)));
}

type Options = {
  name: string;
  role: (typeof roles)[number];
  expires?: Date;
  workspace?: string;
  json?: boolean;
};

function dayOf(text: string): Date {
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime())) {
    throw new InvalidArgumentError('Write it as 2027-01-31.');
  }
  return day;
}

async function createKey({ name, role, expires, workspace, json = false }: Options): Promise<void> {
  const { operatorScope } = await import('@/lib/auth/operator');
  const { createApiKey } = await import('@/lib/auth/api-key');
  const operator = await operatorScope(workspace);
  const made = await createApiKey(operator.scope, { name, role, expiresAt: expires ?? null });
  if (json) {
    console.log(JSON.stringify({ ...made, role, workspace: operator.workspace.name }));
    return;
  }
  console.log(made.key);
  console.error(
    `The key “${name}” (${role}) of the workspace “${operator.workspace.name}”. Keep it now: it is not shown again.`,
  );
}
