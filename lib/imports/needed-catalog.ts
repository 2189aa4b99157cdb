import 'server-only';
import type { ImportCatalog } from '@/db/mutations/import-runs';
import type { ImportMapping, NewSurveyMapping } from '@/lib/csv/mapping';
import { placedAs } from '@/lib/csv/placed';
import type { Plan } from '@/lib/csv/plan';
import { lineReader } from '@/lib/csv/read-line';
import { AppError } from '@/lib/errors';
import { type MetricId, metricNames } from '@/lib/metrics/definition';
import { print } from './answer-key';
import { type CsvFile, dataLines } from './open-csv';

/** More names than this in one file are a column that means something else. */
const mostNewNames = 500;

const beatEvery = 5_000;

/**
 * Reads the whole file for what the workspace lacks and its answers need. A
 * file that stops being CSV half-way fails here, before anything is written.
 *
 * @throws {AppError} `invalid` if it would make very many touchpoints or channels
 */
export async function neededCatalog(
  file: CsvFile,
  plan: Plan,
  onBeat: () => Promise<void>,
): Promise<{ catalog: ImportCatalog; lines: number }> {
  const read = lineReader(plan, print);
  const names = { touchpoint: new Set<string>(), channel: new Set<string>() };
  let lines = 0;
  let beaten = performance.now();
  for await (const record of dataLines(file)) {
    lines += 1;
    for (const answer of read(record).answers) {
      if (!answer.touchpoint.known) note(names.touchpoint, answer.touchpoint.name, 'touchpoints');
      if (!answer.channel.known) note(names.channel, answer.channel.name, 'channels');
    }
    if (performance.now() - beaten > beatEvery) {
      beaten = performance.now();
      await onBeat();
    }
  }
  return {
    lines,
    catalog: {
      surveys: plan.scores.flatMap(({ survey }) =>
        survey.create ? [newSurvey(survey.create)] : [],
      ),
      touchpoints: distinct(names.touchpoint),
      channels: distinct(names.channel),
      attributes: attributesOf(plan.placed),
    },
  };
}

function note(names: Set<string>, name: string, what: string): void {
  names.add(name);
  if (names.size <= mostNewNames) return;
  throw new AppError(
    'invalid',
    `The file would make more than ${mostNewNames} ${what}. Is the right column chosen?`,
  );
}

/** Names that differ only in case are one; the first way of writing it stays. */
function distinct(names: ReadonlySet<string>): string[] {
  const byPlain = new Map<string, string>();
  for (const name of names) {
    const plain = name.trim().toLowerCase();
    if (!byPlain.has(plain)) byPlain.set(plain, name.trim());
  }
  return [...byPlain.values()];
}

function attributesOf(placed: Plan['placed']): ImportCatalog['attributes'] {
  return placedAs(placed, 'attribute').map(({ role: { key, name } }) => ({ key, name }));
}

const endLabels: Record<MetricId, readonly [string, string]> = {
  ces: ['Very difficult', 'Very easy'],
  csat: ['Very dissatisfied', 'Very satisfied'],
  nps: ['Not at all likely', 'Extremely likely'],
};

function newSurvey({ name, metric, min, max, direction, question, ...labels }: NewSurveyMapping) {
  const [bad, good] = endLabels[metric];
  const [low, high] = direction === 'effort' ? [good, bad] : [bad, good];
  return {
    name,
    metric,
    scale: { min, max, direction },
    question: question || metricNames[metric].question,
    drawing: 'numbers' as const,
    lowLabel: labels.lowLabel || low,
    highLabel: labels.highLabel || high,
    method: null,
  };
}

/** The mapping as it should be kept: without the columns that are left out. */
export function keptMapping(mapping: ImportMapping): ImportMapping {
  const columns = Object.entries(mapping.columns).filter(([, { role }]) => role !== 'ignore');
  return { ...mapping, columns: Object.fromEntries(columns) };
}
