import 'server-only';
import { type Tone, toneOf } from '@/components/metrics/standing';
import type { Catalog, CatalogVersion } from '@/db/queries/catalog';
import { type ExportedResponse, exportedResponses } from '@/db/queries/exported-responses';
import type { ResponseCursor, ResponseSelection } from '@/db/queries/responses';
import type { Scope } from '@/db/scope';
import { csvLines } from '@/lib/csv/write-csv';
import { definition } from '@/lib/metrics/definition';
import { bandNames } from '@/lib/words/definition-words';
import { wordsIn } from '@/lib/words/words-in';
import { offsetTime } from './offset-time';

/** The columns of our own file of answers; their order never changes, new ones come at the end. */
export const responseColumns = [
  'response_id',
  'submitted_at',
  'survey_id',
  'survey_name',
  'touchpoint',
  'channel',
  'metric',
  'scale_min',
  'scale_max',
  'scale_direction',
  'score',
  'bucket',
  'comment',
  'customer_id',
  'account_id',
  'language',
  'source',
  'status',
  'tags',
] as const;

const pageSize = 2_000;

export type ResponsesFile = {
  readonly scope: Scope;
  readonly catalog: Catalog;
  readonly selection: ResponseSelection;
  readonly timeZone: string;
  /** Without, comments, customers and languages are empty. */
  readonly withPeople: boolean;
};

/**
 * All answers of a selection as CSV, newest first. Each page is read when the
 * reader is ready for it, so that a million of them take the memory of one page,
 * and nothing more is read once nobody listens.
 */
export async function* responsesCsv(
  { scope, catalog, selection, timeZone, withPeople }: ResponsesFile,
  read = exportedResponses,
): AsyncGenerator<string> {
  const line = lineOf(catalog, timeZone);
  yield csvLines([responseColumns]);
  let cursor: ResponseCursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof exportedResponses>> = await read(
      scope,
      catalog,
      selection,
      { cursor, limit: pageSize, withPeople },
    );
    if (page.rows.length > 0) yield csvLines(page.rows.map(line));
    cursor = page.next;
  } while (cursor);
}

type Cells = (string | number | null)[];

function lineOf(catalog: Catalog, timeZone: string): (row: ExportedResponse) => Cells {
  const time = offsetTime(timeZone);
  const surveys = new Map(catalog.survey.map((survey) => [survey.id, survey]));
  const versions = new Map(catalog.versions.map((version) => [version.id, version]));
  const [touchpoints, channels] = [
    new Map(catalog.touchpoint.map(({ id, key }) => [id, key])),
    new Map(catalog.channel.map(({ id, key }) => [id, key])),
  ];
  return (row) => {
    const version = versions.get(row.versionId);
    const survey = version && surveys.get(version.surveyId);
    return [
      row.id,
      time(row.answeredAt),
      survey?.key ?? null,
      survey?.name ?? null,
      touchpoints.get(row.touchpointId) ?? null,
      channels.get(row.channelId) ?? null,
      version?.metric ?? null,
      version?.scale.min ?? null,
      version?.scale.max ?? null,
      version?.scale.direction ?? null,
      row.score,
      version ? bucketOf(row.score, version) : null,
      row.comment,
      row.customer,
      row.account,
      row.language,
      row.source,
      row.state,
      row.tags.join(';'),
    ];
  };
}

/** `hard`, `neutral`, `easy`; `detractors`, `passives`, `promoters`. */
function bucketOf(score: number, { metric, scale, method }: CatalogVersion): string | null {
  const found = definition(metric, scale, method) ?? definition(metric, scale, null);
  if (!found) return null;
  return bandNames(wordsIn('en'), found)[bandOf[toneOf(score, found)]];
}

const bandOf: Record<Tone, 0 | 1 | 2> = { negative: 0, neutral: 1, positive: 2 };
