import 'server-only';
import { type Db, db } from './client';

/** Runs several mutations as one: all of them or none. */
export function inTransaction<Result>(run: (tx: Db) => Promise<Result>): Promise<Result> {
  return db.transaction(run);
}
