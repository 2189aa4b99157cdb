import { definitions, type MetricId } from '@/lib/metrics/definition';
import { type Scale, scaleKey } from '@/lib/metrics/scale';
import type { RoleOf } from './mapping';
import { plainHeader, spokenHeader } from './plain-header';
import type { ColumnProfile, ValueCount } from './profile';
import type { KnownSurvey } from './workspace-facts';

const hints: readonly { metric: MetricId; header: RegExp }[] = [
  { metric: 'nps', header: /\bnps\b|recommend|net ?pro/ },
  { metric: 'ces', header: /\bces\b|effort|\beas[ey]|difficult|\bfind\b|getting/ },
  { metric: 'csat', header: /csat|satisf|overall|rating|\ball$|happy|\bscore\b/ },
];

/** Codes that come less often are more likely slips than codes. */
const fewestOfCode = 2;

/**
 * Reads a column as answers to a question: the metric from its name, the scale
 * from its values, and what recurs beside the scale as codes for no answer.
 *
 * @param asked somebody said it is a score, so guess even if its name says nothing
 * @returns null if the column does not look like scores
 */
export function suggestScore(
  column: ColumnProfile,
  surveys: readonly KnownSurvey[],
  asked = false,
): RoleOf<'score'> | null {
  const metric = metricOf(column.name) ?? (asked ? 'csat' : null);
  if (metric === null) return null;
  const values = column.values ?? [];
  const points = values.flatMap(({ value, count }) =>
    /^\d{1,2}(\.0+)?$/.test(value) ? [{ point: Number(value), count }] : [],
  );
  if (!asked && (points.length < 2 || sum(points) < column.filled * 0.5)) return null;
  const scale = scaleOf(metric, points);
  const known = surveys.filter(
    (survey) =>
      !survey.archived &&
      survey.metric === metric &&
      scaleKey(survey.scale) === scaleKey({ ...scale, direction: survey.scale.direction }),
  );
  const [only, ...more] = known;
  return {
    role: 'score',
    survey: only && more.length === 0 ? only.key : newSurvey(column.name, metric, scale),
    notAnswers: values.filter((value) => isCode(value, scale)).map(({ value }) => value),
    values: {},
  };
}

function newSurvey(column: string, metric: MetricId, { min, max }: { min: number; max: number }) {
  const name = spokenHeader(column);
  return {
    name,
    metric,
    min,
    max,
    direction: 'ease' as const,
    question: '',
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

function isCode({ value, count }: ValueCount, { min, max }: { min: number; max: number }): boolean {
  if (count < fewestOfCode) return false;
  const number = Number(value);
  if (Number.isNaN(number)) return value.length <= 20;
  return Number.isInteger(number) && (number < min || number > max);
}

function sum(points: readonly { count: number }[]): number {
  return points.reduce((total, { count }) => total + count, 0);
}
