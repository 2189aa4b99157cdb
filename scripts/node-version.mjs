// @ts-check
// Kept in the oldest syntax that any Node with modules reads: it has to run in order to complain.

/**
 * @param {string} version e.g. `20.19.0`
 * @returns {string | null} what to tell the person, null if this Node will do
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Ergograph needs Node 20.19 or newer, this is ${version}; see https://nodejs.org/en/download.`;
}
