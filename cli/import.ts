import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { ImportReport } from '@/lib/csv/import-report';
import { onDatabase } from './on-database';

type Options = {
  mapping: string;
  dryRun?: boolean;
  json?: boolean;
  workspace?: string;
  refused?: string;
};

export function register(program: Command): void {
  program
    .command('import')
    .description('import answers from a CSV file')
    .argument('<file>', 'the CSV file')
    .requiredOption('--mapping <file>', 'what each column becomes, as JSON (see docs/import.md)')
    .option('--dry-run', 'only say what would be imported; write nothing')
    .option('--refused <file>', 'write the refused lines with their reasons to a CSV file')
    .option('--json', 'print the result as JSON')
    .option('--workspace <name or id>', 'the workspace, if there is more than one')
    .action((file: string, options: Options) => onDatabase(() => importFile(file, options)));
}

async function importFile(path: string, options: Options): Promise<void> {
  const { operatorScope } = await import('@/lib/auth/operator');
  const { importLocalFile } = await import('@/lib/imports/local-import');
  const mapping = await readMapping(options.mapping);
  const { scope, workspace } = await operatorScope(options.workspace);
  const progress = await progressBar(options.json === true);
  const outcome = await importLocalFile(scope, path, mapping, {
    timeZone: workspace.timeZone,
    clock: () => new Date(),
    dryRun: options.dryRun === true,
    onProgress: progress.show,
  }).finally(progress.stop);
  if (options.refused) await writeFile(options.refused, outcome.refusedCsv());
  if (outcome.report.problems.length > 0) process.exitCode = 1;
  console.log(
    options.json
      ? JSON.stringify(resultOf(outcome))
      : summary(outcome.report, outcome.added, options.refused),
  );
}

async function readMapping(path: string) {
  const { parseMapping } = await import('@/lib/csv/mapping');
  const { AppError } = await import('@/lib/errors');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new AppError('not-found', `There is no mapping file “${path}”.`);
  });
  const parsed = parseMapping(jsonOf(text));
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

type Outcome = { report: ImportReport; added: number | null; importId: string | null };

function resultOf({ report, added, importId }: Outcome) {
  const { scores, ready, known, lines, linesRefused, linesLeftOut, problems, firstDay, lastDay } =
    report;
  return {
    importId,
    problems,
    lines,
    ready,
    added,
    known,
    linesRefused,
    linesLeftOut,
    firstDay,
    lastDay,
    scores: scores.map(({ column, survey, counts }) => ({ column, survey, counts })),
  };
}

function summary(report: ImportReport, added: number | null, refused: string | undefined): string {
  if (report.problems.length > 0) {
    return report.problems
      .map(({ column, sentence }) => (column ? `“${column}”: ${sentence}` : sentence))
      .join('\n');
  }
  const answers = report.scores.map(({ column, survey, counts }) => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    return `  ${column} → ${survey}: ${n.toLocaleString('en-GB')}`;
  });
  const some = report.refusals
    .slice(0, 10)
    .map(({ line, column, value, reason }) => `  line ${line}, ${column}: “${value}” ${reason}`);
  return [
    `${report.lines.toLocaleString('en-GB')} lines.`,
    added === null
      ? `${report.ready.toLocaleString('en-GB')} answers would be added:`
      : `${added.toLocaleString('en-GB')} answers added:`,
    ...answers,
    `${report.known.toLocaleString('en-GB')} known already.`,
    `${report.linesRefused.toLocaleString('en-GB')} lines refused${refused ? `, listed in ${refused}` : ''}${some.length > 0 ? ':' : '.'}`,
    ...some,
  ].join('\n');
}

async function progressBar(quiet: boolean) {
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: '{step} [{bar}] {percentage} % of {total} lines',
    stream: process.stderr,
    hideCursor: true,
    noTTYOutput: false,
  });
  let shown = '';
  return {
    show(step: string, linesRead: number, lines: number) {
      if (quiet) return;
      if (shown === '') bar.start(lines, linesRead, { step });
      shown = step;
      bar.setTotal(lines);
      bar.update(linesRead, { step });
    },
    stop() {
      if (shown !== '') bar.stop();
    },
  };
}
