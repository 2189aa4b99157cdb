import 'server-only';
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Claim } from '@/db/mutations/import-runs';
import type { ImportRow } from '@/db/queries/imports';

/** This process, in words that tell it from one that had its number before. */
const runner = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;

/** A claim of this process on an import that another one may have left behind. */
export function claimOn(row: Pick<ImportRow, 'runner'> | null, at: Date): Claim {
  return { at, runner, gone: row?.runner && isGone(row.runner) ? row.runner : null };
}

/** Whether a runner lives no more; of those on other machines nobody can tell. */
export function isGone(other: string): boolean {
  const [host, number] = other.split(':');
  if (other === runner || host !== hostname()) return false;
  return Number(number) === process.pid || !isAlive(Number(number));
}

function isAlive(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
