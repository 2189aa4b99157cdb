import 'server-only';
import { listWorkspaces } from '@/db/queries/workspaces';
import type { Scope } from '@/db/scope';
import { AppError } from '@/lib/errors';
import { prove } from './prove';
import { type CurrentWorkspace, currentWorkspace, workspaceNow } from './workspace-clock';

export type Operator = {
  scope: Scope;
  workspace: CurrentWorkspace;
  /** The clock of the workspace: the present, or the last moment of a sample story. */
  now: Date;
};

/**
 * The scope of somebody who sits at the machine and so needs no sign-in: the
 * command line.
 *
 * @param workspace the name or id of a workspace; without it, the only one that is no sample
 * @throws {AppError} `not-found` if there is none, `conflict` if several would fit
 */
export async function operatorScope(workspace?: string): Promise<Operator> {
  const all = await listWorkspaces();
  const fitting =
    workspace === undefined
      ? all.filter((row) => row.sampleOf === null)
      : all.filter((row) => row.id === workspace || row.name === workspace);
  const names = all.map((row) => `“${row.name}” (${row.id})`).join(', ');
  const [row, ...more] = fitting;
  if (!row && workspace !== undefined && all.length > 0) {
    throw new AppError('not-found', `There is no workspace “${workspace}”. There are: ${names}.`);
  }
  if (!row) {
    throw new AppError(
      'not-found',
      'There is no workspace yet. `npx ergograph link` prints the link that sets one up.',
    );
  }
  if (more.length > 0) {
    throw new AppError('conflict', `Say which workspace with --workspace. There are: ${names}.`);
  }
  return {
    scope: prove(row.id, 'cli'),
    workspace: currentWorkspace(row),
    now: workspaceNow(row, new Date()),
  };
}
