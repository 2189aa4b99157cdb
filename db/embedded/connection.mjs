// @ts-check
// Reaching a PostgreSQL that may not be there, may be too old, or may not let us in.
import postgres from 'postgres';
import { codeOf, StartupProblem } from './startup-problem.mjs';

/** The oldest PostgreSQL that Ergograph's SQL runs on. */
export const oldestMajor = 15;

const patience = 10;

/**
 * One connection for set-up work.
 *
 * @param {string} url
 */
export function connect(url) {
  return postgres(url, {
    max: 1,
    connect_timeout: patience,
    onnotice: () => {},
    connection: { application_name: 'ergograph set-up' },
  });
}

/**
 * @param {string} url
 * @throws {StartupProblem} if the server cannot be used; the sentence never holds the password
 */
export async function checkDatabase(url) {
  const place = describeUrl(url);
  const sql = connect(url);
  try {
    const asked = sql`select current_setting('server_version_num')::int as version`;
    const [row] = await Promise.race([asked, silence()]);
    const major = Math.floor(Number(row?.version) / 10_000);
    if (major < oldestMajor) {
      throw new StartupProblem(
        `The database server at ${place} is PostgreSQL ${major}; Ergograph needs ${oldestMajor} or newer.`,
      );
    }
  } catch (error) {
    throw explainConnectionError(error, url);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** @returns {Promise<never>} the client tries a server that speaks something else again and again */
function silence() {
  const error = Object.assign(new Error('no answer'), { code: 'CONNECT_TIMEOUT' });
  return new Promise((_, reject) => {
    setTimeout(() => reject(error), (patience + 1) * 1000).unref();
  });
}

/**
 * @param {string} url
 * @returns {string} `host:port/database`
 * @throws {StartupProblem} if it is no address of a PostgreSQL
 */
export function describeUrl(url) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new StartupProblem(
      'DATABASE_URL is not an address such as postgres://user:password@host:5432/ergograph.',
    );
  }
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname === '/' ? '' : pathname}`;
}

/** @type {Record<string, (place: string) => string>} */
const sentences = {
  ECONNREFUSED: (place) => `Nothing answers at ${place}: is the database server running?`,
  ENOTFOUND: (place) => `There is no host by the name in ${place}.`,
  EAI_AGAIN: (place) => `The name of the host in ${place} could not be looked up.`,
  CONNECT_TIMEOUT: (place) =>
    `The database at ${place} did not answer within ${patience} seconds, as a PostgreSQL server would.`,
  ETIMEDOUT: (place) => `The database at ${place} did not answer in time.`,
  EHOSTUNREACH: (place) => `The host of ${place} cannot be reached.`,
  ECONNRESET: (place) => `${place} closed the connection: is it a PostgreSQL server?`,
  CONNECTION_CLOSED: (place) => `${place} closed the connection: is it a PostgreSQL server?`,
  '28P01': (place) => `The database at ${place} refused the user or the password.`,
  28000: (place) => `The database at ${place} refused the user or the password.`,
  '3D000': (place) => `There is no database ${place}; create it first.`,
  42501: (place) => `The user of ${place} may not do that: it has to own the database.`,
  53300: (place) => `The database server at ${place} has no connection left.`,
  '57P03': (place) => `The database server at ${place} is still starting or stopping.`,
  53100: (place) => `There is no space left on the disk of ${place}.`,
};

/**
 * Turns what a connection refuses with into a sentence; anything else comes back as it was.
 *
 * @param {unknown} error
 * @param {string} url
 */
export function explainConnectionError(error, url) {
  const sentence = causesOf(error)
    .map((cause) => sentences[codeOf(cause) ?? ''])
    .find((known) => known !== undefined);
  return sentence ? new StartupProblem(sentence(describeUrl(url)), { cause: error }) : error;
}

/**
 * @param {unknown} error the query layer wraps what the connection said, and Node reports its tries of
 *   both addresses of `localhost` together
 * @returns {unknown[]} the error and what lies beneath
 */
function causesOf(error) {
  if (!(error instanceof Error)) return [error];
  const beneath = error instanceof AggregateError ? error.errors : [error.cause];
  return [error, ...beneath.filter((cause) => cause instanceof Error).flatMap(causesOf)];
}
