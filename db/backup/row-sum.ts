import { createHash } from 'node:crypto';
import type { TableSum } from './backup-format';

const newline = 10;

/**
 * Adds up the rows of a table as their bytes pass. In PostgreSQL's text format
 * a line break ends a row and never stands inside one.
 */
export function rowSum(): { add(block: Buffer): number; total(): TableSum } {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    /** Returns how many rows ended in this block. */
    add(block) {
      hash.update(block);
      const before = rows;
      for (let at = block.indexOf(newline); at !== -1; at = block.indexOf(newline, at + 1)) rows++;
      return rows - before;
    },
    total: () => ({ rows, sha256: hash.digest('hex') }),
  };
}
