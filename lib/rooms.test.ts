import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';

// Proves that the fences of biome.json stand: imports are planted in real rooms, and every
// forbidden one must be refused, every allowed one let through.
const forbidden = [
  ['lib/metrics', '@/db/client'],
  ['lib/metrics', 'react'],
  ['lib/metrics', 'zod'],
  ['lib/surveys', '@/lib/reports/view'],
  ['lib/csv', 'react'],
  ['lib/views', '@/lib/reports/view'],
  ['db/queries', '@/lib/form-action'],
  ['db/queries', '../../lib/form-action'],
  ['db/mutations', '@/lib/reports/view'],
  ['components/ui', '@/lib/surveys/vocabulary'],
  ['components/charts', '@/db/queries/catalog'],
  ['components/metrics', 'recharts'],
  ['components/surveys', '@/db/queries/surveys'],
  ['lib/reports', '@/db/schema'],
  ['lib/reports', 'drizzle-orm'],
  ['app', '@/db/client'],
  ['app', 'recharts'],
  ['app', '@/lib/auth/prove'],
] as const;

const allowed = [
  ['lib/metrics', './score'],
  ['db/queries', '@/db/client'],
  ['components/charts', 'recharts'],
  ['lib/reports', '@/db/queries/catalog'],
  ['app', '@/lib/reports/view'],
] as const;

const planted: string[] = [];
let refused: ReadonlySet<string>;

function plant([room, imported]: readonly [string, string]): string {
  const folder = mkdtempSync(join(room, 'probe-'));
  planted.push(folder);
  const probe = join(folder, 'probe.ts');
  writeFileSync(probe, `export * as probe from '${imported}';\n`);
  return probe;
}

const report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), location: z.object({ path: z.string() }).loose() }).loose(),
  ),
});

let probes: Map<readonly [string, string], string>;

beforeAll(() => {
  probes = new Map([...forbidden, ...allowed].map((each) => [each, plant(each)]));
  const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const words = ['lint', '--reporter=json', '--only=style/noRestrictedImports', ...probes.values()];
  const { stdout } = spawnSync(process.execPath, [biome, ...words], { encoding: 'utf8' });
  const { diagnostics } = report.parse(JSON.parse(stdout));
  refused = new Set(diagnostics.map(({ location }) => location.path));
}, 120_000);

afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true });
});

it.each(forbidden)('%s may not import %s', (...each) => {
  const probe = [...probes].find(([key]) => key.join() === each.join())?.[1];
  expect(refused).toContain(probe);
});

it.each(allowed)('%s may import %s', (...each) => {
  const probe = [...probes].find(([key]) => key.join() === each.join())?.[1];
  expect(refused).not.toContain(probe);
});
