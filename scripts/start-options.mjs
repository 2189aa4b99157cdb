// @ts-check
import { parseArgs } from 'node:util';
import { StartupProblem } from '../db/embedded/startup-problem.mjs';

export const startHelp = `Starts Ergograph: installs, migrates and builds what is needed, then serves.

  npm start                      on http://localhost:3000
  npm start -- --port 8080       on another port
  npm run dev                    reloads while you edit

Options (after --)
  --port <number>      port of the website                     [PORT, else 3000]
  --host <address>     address to listen on                    [HOST, else 127.0.0.1]
  --dev                development server
  --help               this text

Environment
  PORT, HOST           as above; 0.0.0.0 serves the whole network
  ERGOGRAPH_URL        the address people type, if a proxy stands in front
  ERGOGRAPH_DATA_DIR   where the embedded PostgreSQL and the secrets live   [.data]
  DATABASE_URL         a PostgreSQL 15 or newer of your own, instead of the embedded one
  DB_PREPARE           false behind a transaction pooler such as PgBouncer
  AUTH_SECRET          signs sessions, at least 32 characters  [made once, in the data directory]
  LOG_LEVEL            trace, debug, info, warn, error, fatal or silent     [info]

Everything is kept in the data directory: copy it while Ergograph is stopped, and you have a backup.`;

/** @typedef {{ help: boolean, dev: boolean, port: number, host: string }} StartOptions */

/**
 * @param {string[]} words of the command line
 * @param {Record<string, string | undefined>} environment
 * @returns {StartOptions}
 * @throws {StartupProblem} if a word or a port makes no sense
 */
export function parseStartOptions(words, environment) {
  const { help, dev, port, host } = read(words);
  return {
    help: help === true,
    dev: dev === true,
    port: parsePort(port ?? (environment.PORT || '3000')),
    host: host ?? (environment.HOST || '127.0.0.1'),
  };
}

/** @param {string[]} args */
function read(args) {
  try {
    return parseArgs({
      args,
      options: {
        help: { type: 'boolean', short: 'h' },
        dev: { type: 'boolean' },
        port: { type: 'string', short: 'p' },
        host: { type: 'string', short: 'H' },
      },
    }).values;
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new StartupProblem(`${said.replace(/\.$/, '')}; npm start -- --help lists all options.`);
  }
}

/** @param {string} text */
function parsePort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new StartupProblem(`The port must be a whole number from 1 to 65535, not "${text}".`);
}
