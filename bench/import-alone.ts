// Imports a file in a process of its own, so that its memory is that of an import and of nothing else.
import { closeDb } from '@/db/client';
import { prove } from '@/lib/auth/prove';
import { parseMapping } from '@/lib/csv/mapping';
import { importLocalFile } from '@/lib/imports/local-import';
import { wordsIn } from '@/lib/words/words-in';
import type { ImportOutcome } from './import-outcome';
import { lastDay } from './world';

const mapping = {
  columns: {
    id: { role: 'answerId' },
    answered: { role: 'answeredAt', format: 'ISO' },
    score: { role: 'score', survey: 'nps' },
    touchpoint: { role: 'touchpoint' },
    channel: { role: 'channel' },
    plan: { role: 'attribute', key: 'plan', name: 'Plan' },
  },
};

const [workspaceId = '', path = ''] = process.argv.slice(2);
const parsed = parseMapping(wordsIn('en'), mapping);
if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
const memory = memoryAboveIdle();
const start = performance.now();
const { report, added, importId } = await importLocalFile(
  prove(workspaceId, 'bench'),
  path,
  parsed.mapping,
  { timeZone: 'UTC', clock: () => new Date(`${lastDay}T18:00:00Z`), dryRun: false },
);
const seconds = (performance.now() - start) / 1000;
const problems = [...report.problems];
const outcome: ImportOutcome = { added, importId, problems, seconds, megabytes: memory.stop() };
process.send?.(outcome);
await closeDb();

/** How far the memory of this process rises above what it holds now, in MB. */
function memoryAboveIdle() {
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let highest = idle;
  const look = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 50);
  const stop = () => {
    clearInterval(look);
    return (highest - idle) / 1024 / 1024;
  };
  return { stop };
}
