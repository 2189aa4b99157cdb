// @ts-check
// npm leaves out of package-lock.json what this machine's registry does not carry: packages for other
// platforms. `npm ci` then refuses the file. These functions find such gaps and fill them.

/**
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {string} [license]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [engines]
 * @property {Record<string, string>} [optionalDependencies]
 */

/** @typedef {Record<string, Entry>} Packages as in `packages` of package-lock.json */

/** @typedef {{ parent: string, name: string, range: string }} Gap */

/**
 * The optional dependencies that some package names and the lock lacks.
 *
 * @param {Packages} packages
 * @returns {Gap[]}
 */
export function gapsOf(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !resolves(packages, parent, name))
      .map(([name, range]) => ({ parent, name, range })),
  );
}

/** @param {Packages} packages @param {string} from @param {string} name */
function resolves(packages, from, name) {
  for (let folder = from; ; folder = parentOf(folder)) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** @param {string} folder */
function parentOf(folder) {
  const end = folder.lastIndexOf('/node_modules/');
  return end < 0 ? '' : folder.slice(0, end);
}

/**
 * @param {Packages} packages
 * @returns {{ packages: Packages, added: string[], unclear: string[] }} the lock without gaps, sorted as npm sorts it;
 *   `unclear` are the packages whose name tells no platform
 */
export function fillGaps(packages) {
  const filled = { ...packages };
  const added = [];
  const unclear = [];
  for (const { parent, name, range } of gapsOf(packages)) {
    const version = range.replace(/^[\^~]/, '');
    const platform = platformOf(name);
    if (!platform || !/^\d+\.\d+\.\d+/.test(version)) {
      unclear.push(name);
      continue;
    }
    filled[`node_modules/${name}`] = entryFor(
      packages[parent] ?? {},
      parent === '',
      version,
      platform,
    );
    added.push(`${name}@${version}`);
  }
  return { packages: sorted(filled), added, unclear };
}

/**
 * @param {Entry} parent whose licence and engines its platform packages share
 * @param {boolean} isRoot
 * @param {string} version
 * @param {Pick<Entry, 'os' | 'cpu' | 'libc'>} platform
 * @returns {Entry}
 */
function entryFor({ dev, license, engines }, isRoot, version, { os, cpu, libc }) {
  const given = { dev: isRoot ? undefined : dev, libc, license: isRoot ? undefined : license, os };
  const known = Object.entries({ ...given, engines: isRoot ? undefined : engines });
  return {
    version,
    cpu,
    ...Object.fromEntries(known.filter(([, value]) => value !== undefined)),
    optional: true,
  };
}

/** @param {Packages} packages @returns {Packages} */
function sorted(packages) {
  const byName = Object.keys(packages).sort((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(byName.map((name) => [name, packages[name] ?? {}]));
}

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'aix',
  'win32',
];
// Longer names first: "arm64" is not an "arm".
const processors = [
  'mips64el',
  'loong64',
  'riscv64',
  'arm64',
  'ppc64',
  's390x',
  'ia32',
  'x64',
  'arm',
];

/**
 * What the name of a platform package says: `@next/swc-linux-x64-musl` runs on Linux, x64, with musl.
 *
 * @param {string} name
 * @returns {{ cpu: string[], os?: string[], libc?: string[] } | null}
 */
export function platformOf(name) {
  const words = name.slice(name.indexOf('/') + 1).replace('windows', 'win32');
  if (words.includes('wasm32')) return { cpu: ['wasm32'] };
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu) return null;
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return { os: [os], cpu: [cpu], ...(os === 'linux' && libc ? { libc } : {}) };
}
