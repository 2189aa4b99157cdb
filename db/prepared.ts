import type postgres from 'postgres';

/** Most statements kept prepared on a connection; beyond it new ones go out unprepared. */
const mostPrepared = 400;

/** A statement longer than this is made for one batch and hardly comes again. */
const longestPrepared = 8_000;

const met = new Set<string>();
const prepared = new Set<string>();

/** Whether a statement with parameters has come before, and so is worth preparing. */
function isRecurring(text: string): boolean {
  if (prepared.has(text)) return true;
  if (text.length > longestPrepared || prepared.size >= mostPrepared) return false;
  if (met.delete(text)) {
    prepared.add(text);
    return true;
  }
  if (met.size >= mostPrepared) met.clear();
  met.add(text);
  return false;
}

/**
 * A client whose recurring statements are prepared: drizzle sends all of its own
 * unprepared, which costs two round trips and a plan each time. From its second
 * use on a statement is one round trip, and several of a transaction share one.
 * `DB_PREPARE=false` still turns all of it off.
 */
export function preparing<Client extends postgres.ISql>(client: Client): Client {
  return new Proxy(client, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== 'function') return own;
      if (name === 'unsafe') {
        return (text: string, parameters: unknown[] = [], options: object = {}) =>
          own.call(target, text, parameters, {
            ...options,
            ...(parameters.length > 0 && isRecurring(text) ? { prepare: true } : {}),
          });
      }
      if (name === 'begin' || name === 'savepoint') {
        return (...args: unknown[]) => own.call(target, ...args.map(withPreparing));
      }
      return own;
    },
  });
}

/** The work of a transaction, given a client that prepares as well. */
function withPreparing(argument: unknown): unknown {
  if (typeof argument !== 'function') return argument;
  return (client: postgres.TransactionSql) => argument(preparing(client));
}
