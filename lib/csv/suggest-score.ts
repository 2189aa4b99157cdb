import { definitions, type MetricId } from '@/lib/metrics/definition';
import { type Scale, scaleKey } from '@/lib/metrics/scale';
import { beginning } from './beginning';
import { likertScale } from './likert-words';
import type { RoleOf } from './mapping';
import { plainHeader, spokenHeader } from './plain-header';
import type { ColumnProfile, ValueCount } from './profile';
import { scoreNumber } from './score-number';
import type { KnownSurvey } from './workspace-facts';

const hints: readonly { metric: MetricId; header: RegExp }[] = [
  { metric: 'nps', header: /\bnps\b|recommend|net ?pro/ },
  { metric: 'ces', header: /\bces\b|effort|\beas[ey]|difficult|\bfind\b|getting/ },
  { metric: 'csat', header: /csat|satisf|overall|rating|\ball$|happy|\bscore\b/ },
];

/** Codes that come less often are more likely slips than codes. */
const fewestOfCode = 2;

const noAnswer =
  /^(n\/?a|not applicable|no answer|don['’]?t know|no opinion|skipped|blank|null|-+)$/i;

/** What somebody, or the program that wrote the file, said of a score. */
export type ExpectedScore = {
  readonly metric?: MetricId;
  readonly scale?: { readonly min: number; readonly max: number };
  readonly values?: Readonly<Record<string, number>>;
  readonly notAnswers?: readonly string[];
};

/**
 * Reads a column as answers to a question: the metric from its name, the scale
 * from its values, and what recurs beside the scale as codes for no answer.
 *
 * @param expected it is known to be a score, so guess even if its name says nothing
 * @returns null if the column does not look like scores
 */
export function suggestScore(
  column: ColumnProfile,
  surveys: readonly KnownSurvey[],
  expected: ExpectedScore | null = null,
): RoleOf<'score'> | null {
  const hinted = expected?.metric ?? metricOf(column.label) ?? metricOf(column.name);
  const metric = hinted ?? (expected ? 'csat' : null);
  if (metric === null) return null;
  const points = pointsOf(column);
  const words = points.length === 0 ? wordsOf(column) : null;
  if (!expected && !words && (points.length < 2 || sum(points) < column.filled * 0.5)) return null;
  const scale = expected?.scale ?? words ?? scaleOf(metric, points);
  const told = { ...words?.values, ...expected?.values };
  return {
    role: 'score',
    ...surveyFor(column, surveys, metric, scale),
    notAnswers: [
      ...(expected?.notAnswers ?? []),
      ...(column.values ?? [])
        .filter((value) => !Object.hasOwn(told, value.value) && isCode(value, scale))
        .map(({ value }) => value)
        .filter((value) => !expected?.notAnswers?.includes(value)),
    ],
    values: told,
  };
}

/** Whether a column of a survey could be scores, though its name does not say so. */
export function mayBeScore(column: ColumnProfile): boolean {
  const points = pointsOf(column).filter(({ point }) => point <= 10);
  if (points.length >= 2 && sum(points) >= column.filled * 0.8) return true;
  return wordsOf(column) !== null;
}

function pointsOf({ values }: ColumnProfile) {
  return (values ?? []).flatMap(({ value, count }) => {
    const point = scoreNumber(value);
    return point !== null && Number.isInteger(point) && point >= 0 && point < 100
      ? [{ point, count }]
      : [];
  });
}

function wordsOf({ values }: ColumnProfile) {
  const words = (values ?? []).map(({ value }) => value).filter((value) => !noAnswer.test(value));
  return likertScale(words);
}

/** The one survey of the workspace that asks the same, or a new one. */
function surveyFor(
  column: ColumnProfile,
  surveys: readonly KnownSurvey[],
  metric: MetricId,
  scale: Pick<Scale, 'min' | 'max'>,
): Pick<RoleOf<'score'>, 'survey'> {
  const [only, ...more] = surveys.filter(
    (survey) =>
      !survey.archived &&
      survey.metric === metric &&
      scaleKey(survey.scale) === scaleKey({ ...scale, direction: survey.scale.direction }),
  );
  const isOne = only && more.length === 0;
  return { survey: isOne ? only.key : newSurvey(column, metric, scale) };
}

function newSurvey(
  { name, label }: ColumnProfile,
  metric: MetricId,
  { min, max }: Pick<Scale, 'min' | 'max'>,
) {
  return {
    name: spokenHeader(label || name),
    metric,
    min,
    max,
    direction: 'ease' as const,
    question: beginning(label, 500),
    lowLabel: '',
    highLabel: '',
  };
}

function metricOf(header: string): MetricId | null {
  const plain = plainHeader(header);
  return hints.find((hint) => hint.header.test(plain))?.metric ?? null;
}

/** The usual scale that holds nearly all points; a rare point beside it is a code. */
function scaleOf(metric: MetricId, points: readonly { point: number; count: number }[]) {
  if (metric === 'nps') return { min: 0, max: 10 };
  const all = sum(points);
  const share = (from: number, to: number) =>
    all > 0 ? sum(points.filter(({ point }) => point >= from && point <= to)) / all : 0;
  const isLegal = (scale: Pick<Scale, 'min' | 'max'>) =>
    definitions(metric, { ...scale, direction: 'ease' }).length > 0;
  const ten = { min: share(0, 0) > 0.02 ? 0 : 1, max: 10 };
  if (share(8, 10) > 0.05 && isLegal(ten)) return ten;
  return share(7, 7) > 0.02 ? { min: 1, max: 7 } : { min: 1, max: 5 };
}

function isCode({ value, count }: ValueCount, { min, max }: Pick<Scale, 'min' | 'max'>): boolean {
  if (noAnswer.test(value)) return true;
  if (count < fewestOfCode) return false;
  const number = scoreNumber(value);
  if (number === null) return value.length <= 20;
  return Number.isInteger(number) && (number < min || number > max);
}

function sum(points: readonly { count: number }[]): number {
  return points.reduce((total, { count }) => total + count, 0);
}
