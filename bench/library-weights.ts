import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';

/** Fetched when it is needed. */
const bundler = 'esbuild@0.25.12';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What we take of each library that runs in the browser, and where it is loaded. */
const libraries = [
  {
    name: 'recharts',
    where: 'when a trend is drawn',
    takes: "export { Area, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts'",
  },
  {
    name: 'radix-ui, popovers and dialogs',
    where: 'when somebody nears what opens one',
    takes: "export { AlertDialog, Dialog, Popover } from 'radix-ui'",
  },
  {
    name: 'radix-ui, the list of a menu beside them',
    where: 'when somebody nears a menu',
    takes:
      "export { AlertDialog, Dialog, Popover } from 'radix-ui'; export { Menu } from 'radix-ui/internal'",
    beyond: "export { AlertDialog, Dialog, Popover } from 'radix-ui'",
  },
  { name: 'cmdk', where: 'when the palette is opened', takes: "export { Command } from 'cmdk'" },
  {
    name: 'react-grid-layout',
    where: 'the editor of dashboards',
    takes: "export { Responsive } from 'react-grid-layout'",
  },
  {
    name: 'icu-minify',
    where: 'every page',
    takes: "export { default } from 'icu-minify/format'",
  },
] as const;

/** Prints what each library weighs in the browser, minified and packed, each alone. */
export function weighLibraries(): void {
  console.log('\nwhat a library weighs in the browser, in kB as gzip sends it\n');
  line('next and react', weightOfFrame(), 'every page');
  for (const { name, where, takes, ...rest } of libraries) {
    const whole = weightOf(takes);
    const known = 'beyond' in rest ? weightOf(rest.beyond) : 0;
    if (whole === null || known === null) {
      console.log(`  ${name.padEnd(44)} not weighed: npm could not fetch ${bundler}`);
      return;
    }
    line(name, whole - known, where);
  }
}

function line(name: string, bytes: number, where: string): void {
  console.log(`  ${name.padEnd(44)}${(bytes / 1000).toFixed(1).padStart(7)}  ${where}`);
}

const manifest = z.object({ rootMainFiles: z.array(z.string()) });

/** The scripts that every page begins with. */
function weightOfFrame(): number {
  const { rootMainFiles } = manifest.parse(
    JSON.parse(readFileSync(`${root}.next/build-manifest.json`, 'utf8')),
  );
  return rootMainFiles.reduce(
    (sum, file) => sum + gzipSync(readFileSync(`${root}.next/${file}`)).byteLength,
    0,
  );
}

function weightOf(takes: string): number | null {
  const made = spawnSync(
    'npx',
    [
      '--yes',
      bundler,
      '--bundle',
      '--minify',
      '--format=esm',
      '--define:process.env.NODE_ENV="production"',
      '--external:react',
      '--external:react-dom',
      '--external:react/jsx-runtime',
    ],
    { cwd: root, input: takes, env: { ...process.env, NODE_OPTIONS: '' }, timeout: 120_000 },
  );
  return made.status === 0 ? gzipSync(made.stdout).byteLength : null;
}
