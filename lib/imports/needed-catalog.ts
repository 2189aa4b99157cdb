import 'server-only';
import type { ImportCatalog } from '@/db/mutations/import-catalog';
import type { ImportMapping, NewSurveyMapping } from '@/lib/csv/mapping';
import { placedAs } from '@/lib/csv/placed';
import type { Plan } from '@/lib/csv/plan';
import type { ReadLine } from '@/lib/csv/read-answer';
import { lineReader } from '@/lib/csv/read-line';
import type { MetricId } from '@/lib/metrics/definition';
import { templateWords } from '@/lib/surveys/template-words';
import { refusal } from '@/lib/words/refusal';
import { wordsIn } from '@/lib/words/words-in';
import { print } from './answer-key';
import { type CsvFile, dataLines } from './open-csv';

/** More names than this in one file are a column that means something else. */
const mostNewNames = 500;

/** Collects what the workspace lacks and the answers of a file need. */
export class CatalogNeeds {
  #names = { touchpoint: new Set<string>(), channel: new Set<string>() };
  #lines = 0;

  /** @throws {AppError} `invalid` if the file would make very many touchpoints or channels */
  add({ answers }: ReadLine): void {
    this.#lines += 1;
    for (const { touchpoint, channel } of answers) {
      if (!touchpoint.known) note(this.#names.touchpoint, touchpoint.name, 'touchpoint');
      if (!channel.known) note(this.#names.channel, channel.name, 'channel');
    }
  }

  of(plan: Plan): NeededCatalog {
    return {
      lines: this.#lines,
      catalog: {
        surveys: plan.scores.flatMap(({ survey }) =>
          survey.create ? [newSurvey(survey.create)] : [],
        ),
        touchpoints: distinct(this.#names.touchpoint),
        channels: distinct(this.#names.channel),
        attributes: attributesOf(plan.placed),
      },
    };
  }
}

type NeededCatalog = { catalog: ImportCatalog; lines: number };

/**
 * Reads the whole file for what the workspace lacks and its answers need. A
 * file that stops being CSV half-way fails here, before anything is written.
 *
 * @param onLines called with how many lines were read; what it throws ends the reading
 * @throws {AppError} `invalid` if it would make very many touchpoints or channels
 */
export async function neededCatalog(
  file: CsvFile,
  plan: Plan,
  onLines: (count: number) => Promise<void> | undefined,
): Promise<NeededCatalog> {
  const read = lineReader(plan, print);
  const needs = new CatalogNeeds();
  for await (const records of dataLines(file)) {
    for (const record of records) needs.add(read(record));
    await onLines(records.length);
  }
  return needs.of(plan);
}

function note(names: Set<string>, name: string, what: 'touchpoint' | 'channel'): void {
  names.add(name);
  if (names.size <= mostNewNames) return;
  throw refusal('invalid', 'import-refusals.many-places', { most: mostNewNames, what });
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

const { ends } = templateWords('en');
const endLabels: Record<MetricId, readonly [string, string]> = {
  ces: ends.ease,
  csat: ends.satisfaction,
  nps: ends.likelihood,
};

function newSurvey({ name, metric, min, max, direction, question, ...labels }: NewSurveyMapping) {
  const [bad, good] = endLabels[metric];
  const [low, high] = direction === 'effort' ? [good, bad] : [bad, good];
  return {
    name,
    metric,
    scale: { min, max, direction },
    question: question || wordsIn('en')(`names.question-${metric}`),
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
