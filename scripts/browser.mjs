// @ts-check
// What the browser tests need of the system: Chromium, and a font with Chinese, Japanese and Korean.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | null} */
function findChromium() {
  const known = [process.env.CHROMIUM, ...places];
  return known.find((place) => place && fs.existsSync(place)) ?? null;
}

/** @returns {boolean} true also where fonts cannot be listed, as on macOS, which has them */
function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-tw'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() !== '' : process.platform !== 'linux';
}

/**
 * Finds the browser, and installs it and the font with apt where this user may.
 *
 * @param {(line: string) => void} log
 * @returns {string | null} the path of Chromium; null if it is missing, and then the log says what to install
 */
export function provideBrowser(log) {
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length > 0 && mayInstall()) install(missing, log);
  const chromium = findChromium();
  if (chromium === null) {
    log(
      'no Chromium for the browser tests: install it (apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM',
    );
  } else if (!hasChineseFont()) {
    log('no font for Chinese, so its text shows as boxes: apt-get install fonts-noto-cjk');
  }
  return chromium;
}

function mayInstall() {
  return process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
}

/** @param {string[]} packages @param {(line: string) => void} log */
function install(packages, log) {
  log(`installing ${packages.join(' and ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const words = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' });
  spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
