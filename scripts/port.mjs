// @ts-check
import net from 'node:net';
import { codeOf, StartupProblem } from '../db/embedded/startup-problem.mjs';

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>} when the port is free
 * @throws {StartupProblem} if it is not, or may not be used
 */
export function requireFreePort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => reject(explain(error, port, host)));
    probe.listen({ port, host }, () => probe.close(() => resolve()));
  });
}

/** @param {Error} error @param {number} port @param {string} host */
function explain(error, port, host) {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartupProblem(
        `Port ${port} is taken by another program; choose another one: npm start -- --port ${port + 1}.`,
      );
    case 'EACCES':
      return new StartupProblem(`This user may not use port ${port}; choose one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupProblem(`${host} is no address of this machine; HOST or --host names it.`);
    default:
      return error;
  }
}
