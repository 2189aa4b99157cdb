import { setImmediate as turn } from 'node:timers/promises';
import type postgres from 'postgres';

/** What became of the connection a transaction runs on. */
type Fate = { lost: boolean };

/**
 * A client that leaves a transaction alone once its connection is lost. The
 * driver (3.4) would still write a ROLLBACK to it: that write fails where nobody
 * can catch it, stays in the buffer of the connection, and keeps each attempt to
 * open it again waiting until it times out. Who began the transaction is told of
 * the loss either way.
 */
export function leavingLost<Client extends postgres.ISql>(client: Client): Client {
  return new Proxy(client, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      if (name !== 'begin' || typeof own !== 'function') return own;
      return (...args: unknown[]) => {
        const fate = { lost: false };
        const done: Promise<unknown> = own.call(target, ...args.map((each) => guarded(each, fate)));
        // The driver ends the promise when the connection closes, before anything else can run.
        done.catch(() => {
          fate.lost = true;
        });
        return done;
      };
    },
  });
}

/** The work of a transaction or savepoint, that ends nothing on a connection that is gone. */
function guarded(argument: unknown, fate: Fate): unknown {
  if (typeof argument !== 'function') return argument;
  return async (client: postgres.TransactionSql) => {
    const work = (async () => argument(within(client, fate)))();
    const [outcome] = await Promise.allSettled([work]);
    // A query fails in the same turn in which its connection closes.
    if (outcome.status === 'rejected') await turn();
    // Whatever this gave, the driver would answer it with a statement.
    if (fate.lost) return new Promise(() => undefined);
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  };
}

function within(client: postgres.TransactionSql, fate: Fate): postgres.TransactionSql {
  return new Proxy(client, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== 'function') return own;
      if (name === 'savepoint') {
        return (...args: unknown[]) => own.call(target, ...args.map((each) => guarded(each, fate)));
      }
      if (name !== 'unsafe') return own;
      return (...args: unknown[]) => {
        if (fate.lost) throw new LostConnection();
        return own.call(target, ...args);
      };
    },
  });
}

/** As the driver names it. */
class LostConnection extends Error {
  readonly code = 'CONNECTION_CLOSED';
  constructor() {
    super('the connection of this transaction was lost');
  }
}
