// @ts-check
// What this installation keeps to itself: made once, readable by its owner only.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { codeOf, explainFileError, StartupProblem } from './startup-problem.mjs';

/** @typedef {{ authSecret: string, databasePassword: string }} Secrets */

/**
 * The secrets beside the data, made at the first start.
 *
 * @param {string} dataDirectory
 * @returns {Secrets}
 * @throws {StartupProblem} if the file is there but cannot be understood
 */
export function localSecrets(dataDirectory) {
  const file = path.join(dataDirectory, 'secrets.json');
  try {
    fs.mkdirSync(dataDirectory, { recursive: true });
    if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) write(file);
    return parse(file);
  } catch (error) {
    throw explainFileError(error, dataDirectory);
  }
}

/** @param {string} file absent, or left empty by a start that was cut off */
function write(file) {
  const secrets = {
    authSecret: randomBytes(32).toString('hex'),
    databasePassword: randomBytes(24).toString('base64url'),
  };
  fs.rmSync(file, { force: true });
  try {
    fs.writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process was first: its secrets count.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** @param {string} file @returns {Secrets} */
function parse(file) {
  try {
    const { authSecret, databasePassword } = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (typeof authSecret === 'string' && typeof databasePassword === 'string') {
      return { authSecret, databasePassword };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new StartupProblem(
    `${file} is damaged; restore it from a backup, since the database beside it opens only with the password in it.`,
  );
}
