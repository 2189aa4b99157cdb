import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import type { Scope } from '@/db/scope';
import type { Refusal } from '@/lib/csv/read-answer';
import { importResult, importSummary } from './import-summary';
import { onDatabase } from './on-database';

type Options = {
  mapping?: string;
  dateFormat?: string;
  undo?: string;
  dryRun?: boolean;
  json?: boolean;
  workspace?: string;
  refused?: string;
};

export function register(program: Command): void {
  program
    .command('import')
    .description(
      'import answers, customers, subscriptions or orders from a CSV file, or take answers out again',
    )
    .argument('[file]', 'the CSV file')
    .option(
      '--mapping <file>',
      'what each column becomes, as JSON (see docs/import.md); not needed for the exports it lists',
    )
    .addOption(
      new Option(
        '--date-format <format>',
        'how dates are meant that can be read in two ways',
      ).choices(['DD/MM/YYYY', 'MM/DD/YYYY']),
    )
    .option('--dry-run', 'only say what would be imported; write nothing')
    .option('--refused <file>', 'write the refused lines with their reasons to a CSV file')
    .addOption(
      new Option(
        '--undo <id>',
        'take out again the answers that the import with this id added',
      ).conflicts(['mapping', 'dryRun', 'refused']),
    )
    .option('--json', 'print the result as JSON')
    .option('--workspace <name or id>', 'the workspace, if there is more than one')
    .addHelpText(
      'after',
      '\nCtrl-C stops at the end of a batch; the same command again goes on from there.',
    )
    .action((file: string | undefined, options: Options) => onDatabase(() => run(file, options)));
}

async function run(file: string | undefined, options: Options): Promise<void> {
  const { AppError } = await import('@/lib/errors');
  if (options.undo !== undefined) return undo(options.undo, options);
  if (file !== undefined) return importFile(file, options);
  throw new AppError('invalid', 'Name a CSV file, or an import to --undo.');
}

const stepWords = { checking: 'Checking', importing: 'Importing' };

async function importFile(path: string, options: Options): Promise<void> {
  const { operatorScope } = await import('@/lib/auth/operator');
  const { importLocalFile } = await import('@/lib/imports/local-import');
  const { scope, workspace } = await operatorScope(options.workspace);
  const mapping = await mappingFor(path, options, { scope, timeZone: workspace.timeZone });
  const progress = await lineProgress(options.json === true);
  const interruption = onInterrupt();
  const refusals = await refusedFile(options.refused);
  const outcome = await importLocalFile(scope, path, mapping, {
    timeZone: workspace.timeZone,
    clock: () => new Date(),
    dryRun: options.dryRun === true,
    onProgress: (step, done, total) => progress.show(stepWords[step], done, total),
    onRefusal: refusals.add,
    signal: interruption.signal,
  }).finally(() => {
    progress.stop();
    interruption.end();
  });
  await refusals.end();
  const stopped = outcome.row?.state === 'cancelled' || !outcome.report.complete;
  if (stopped || outcome.report.problems.length > 0) process.exitCode = 1;
  console.log(
    options.json ? JSON.stringify(importResult(outcome)) : importSummary(outcome, options.refused),
  );
}

async function undo(id: string, options: Options): Promise<void> {
  const { operatorScope } = await import('@/lib/auth/operator');
  const { isImportId } = await import('@/lib/imports/import-id');
  const { undoImport } = await import('@/lib/imports/undo-import');
  const { AppError } = await import('@/lib/errors');
  if (!isImportId(id)) throw new AppError('not-found', `There is no import ${id}.`);
  const { scope } = await operatorScope(options.workspace);
  const progress = await lineProgress(options.json === true, 'answers');
  const gone = await undoImport(scope, id, {
    clock: () => new Date(),
    onProgress: (removed, answers) => progress.show('Undoing', removed, answers),
  }).finally(progress.stop);
  const [answers, customers] = [gone.answers, gone.customers].map((n) => n.toLocaleString('en-GB'));
  console.log(
    options.json
      ? JSON.stringify(gone)
      : `${answers} answers and ${customers} customers were taken out again.`,
  );
}

/** The first Ctrl-C asks the import to stop after its batch, the second ends the program. */
function onInterrupt() {
  const stop = new AbortController();
  const listen = () => {
    console.error('\nStopping at the end of this batch. Press Ctrl-C again to stop at once.');
    stop.abort();
  };
  process.once('SIGINT', listen).once('SIGTERM', listen);
  const end = () => process.off('SIGINT', listen).off('SIGTERM', listen);
  return { signal: stop.signal, end };
}

/** Takes refusals and writes them to a file line by line; without a name it drops them. */
async function refusedFile(path: string | undefined) {
  if (path === undefined) return { add: () => undefined, end: async () => undefined };
  const { refusalCsv, refusalLines } = await import('@/lib/imports/refusal-csv');
  const { tellRefusal } = await import('@/lib/imports/told-report');
  const { wordsIn } = await import('@/lib/words/words-in');
  const t = wordsIn('en');
  const file = createWriteStream(path);
  await once(file, 'open');
  file.write(refusalCsv([]));
  return {
    add: (refusal: Refusal) => void file.write(refusalLines([tellRefusal(t, refusal)])),
    async end() {
      file.end();
      await finished(file);
    },
  };
}

type Into = { scope: Scope; timeZone: string };

/** The mapping that was named; without one, that of the program the file comes from. */
async function mappingFor(path: string, options: Options, into: Into) {
  const { withDateFormat } = await import('@/lib/csv/mapping');
  const { mapping: named, dateFormat } = options;
  const mapping = named ? await readMapping(named) : await suggestedMapping(path, options, into);
  if (dateFormat !== 'DD/MM/YYYY' && dateFormat !== 'MM/DD/YYYY') return mapping;
  return withDateFormat(mapping, dateFormat);
}

async function suggestedMapping(path: string, { json }: Options, { scope, timeZone }: Into) {
  const { suggestLocalMapping } = await import('@/lib/imports/suggest-local-mapping');
  const { name, remarks, mapping } = await suggestLocalMapping(scope, path, timeZone, new Date());
  if (!json) console.error([`It looks like a ${name} export.`, ...remarks].join(' '));
  return mapping;
}

async function readMapping(path: string) {
  const { parseMapping } = await import('@/lib/csv/mapping');
  const { wordsIn } = await import('@/lib/words/words-in');
  const { AppError } = await import('@/lib/errors');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new AppError('not-found', `There is no mapping file “${path}”.`);
  });
  const parsed = parseMapping(wordsIn('en'), jsonOf(text));
  if ('mapping' in parsed) return parsed.mapping;
  throw new AppError('invalid', `The mapping ${path} cannot be used. ${parsed.problems.join(' ')}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function lineProgress(quiet: boolean, what = 'lines') {
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: `{step} [{bar}] {percentage} % of {total} ${what}`,
    stream: process.stderr,
    hideCursor: true,
    noTTYOutput: false,
  });
  let shown = '';
  return {
    show(step: string, done: number, total: number) {
      if (quiet) return;
      if (shown === '') bar.start(total, done, { step });
      shown = step;
      bar.setTotal(total);
      bar.update(done, { step });
    },
    stop() {
      if (shown !== '') bar.stop();
    },
  };
}
