import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { loadCatalog } from '@/db/queries/catalog';
import { scoreCounts } from '@/db/queries/score-counts';
import { workspaces } from '@/db/schema';
import { prove } from '@/lib/auth/prove';
import { parseMapping } from '@/lib/csv/mapping';
import { definition } from '@/lib/metrics/definition';
import { score } from '@/lib/metrics/score';
import { wordsIn } from '@/lib/words/words-in';
import { importLocalFile } from './local-import';

// The survey of San Francisco Airport is not ours to ship. `SFO_CLEAN` and `SFO_2017` name its files.
// biome-ignore lint/style/noProcessEnv: the paths of the files are a matter of the machine that runs the test
const { SFO_CLEAN, SFO_2017 } = process.env;
const clock = () => new Date('2026-06-24T12:00:00Z');
const options = { timeZone: 'America/Los_Angeles', clock, dryRun: false };
const year = { from: '2017-01-01', to: '2017-12-31' };

async function newWorkspace() {
  const [row] = await db
    .insert(workspaces)
    .values({ name: 'Airport', timeZone: 'America/Los_Angeles' })
    .returning({ id: workspaces.id });
  if (!row) throw new Error('no workspace');
  return prove(row.id, 'cli');
}

async function mappingOf(name: string) {
  const parsed = parseMapping(
    wordsIn('en'),
    JSON.parse(await readFile(`docs/examples/${name}.mapping.json`, 'utf8')),
  );
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  return parsed.mapping;
}

async function scoreOf(
  scope: Awaited<ReturnType<typeof newWorkspace>>,
  survey: string,
  method: string,
) {
  const catalog = await loadCatalog(scope);
  const entry = catalog.survey.find(({ name }) => name === survey);
  const version = catalog.versions.find(({ surveyId }) => surveyId === entry?.id);
  if (!version || !entry) throw new Error(`no survey ${survey}`);
  const request = {
    spans: [year],
    interval: null,
    weekStart: 1 as const,
    metrics: [version.metric],
    filters: { touchpoint: [], channel: [], survey: [entry.key], attributes: {} },
    by: [],
  };
  const [row] = await scoreCounts(scope, catalog, request);
  const chosen = definition(version.metric, version.scale, method);
  if (!row || !chosen) throw new Error('no counts');
  return score(row.counts, chosen);
}

const files = [
  { file: SFO_CLEAN, mapping: 'sfo-clean' },
  { file: SFO_2017, mapping: 'sfo-2017' },
];

describe.each(files)('the airport survey by $mapping', ({ file, mapping }) => {
  test.skipIf(!file)(
    'gives the published figures of 2017, and nothing twice',
    async () => {
      const scope = await newWorkspace();
      const first = await importLocalFile(scope, file ?? '', await mappingOf(mapping), options);
      expect(first.report.problems).toEqual([]);
      expect(first.added).toBe(first.report.ready);

      const nps = await scoreOf(scope, 'Recommend the airport', 'nps');
      expect(nps?.n).toBe(2746);
      expect(nps?.value).toBeCloseTo(39.84, 2);
      const overall = await scoreOf(scope, 'Airport overall', 'satisfied');
      expect(overall?.n).toBe(2688);
      expect(overall?.value).toBeCloseTo(82.07, 2);
      expect((await scoreOf(scope, 'Airport overall', 'mean'))?.value).toBeCloseTo(4.064, 3);
      const find = await scoreOf(scope, 'Finding your way', 'mean');
      expect(find?.n).toBe(2683);
      expect(find?.value).toBeCloseTo(4.413, 3);
      expect(find?.interval?.low).toBeCloseTo(4.383, 3);
      expect(find?.interval?.high).toBeCloseTo(4.444, 3);
      const easy = await scoreOf(scope, 'Finding your way', 'agree');
      expect(easy?.value).toBeCloseTo(85.35, 2);
      expect(easy?.interval?.low).toBeCloseTo(83.96, 2);
      expect(easy?.interval?.high).toBeCloseTo(86.64, 2);

      const again = await importLocalFile(scope, file ?? '', await mappingOf(mapping), options);
      expect(again.added).toBe(0);
      expect(again.report.known).toBe(first.added);
    },
    300_000,
  );
});
