import { definitions } from '@/lib/metrics/definition';
import { scaleKey } from '@/lib/metrics/scale';
import type { Said } from '@/lib/words/said';
import type { ImportMapping, NewSurveyMapping, RoleName } from './mapping';
import { type Placed, placedAs } from './placed';
import { isTimeZone } from './wall-clock';
import { findNamed, type WorkspaceFacts } from './workspace-facts';

/** Why a file cannot be read with a mapping, about a column or about the whole. */
export type Problem = {
  readonly column: string | null;
  readonly sentence: Said;
  /** What the command line has an option to settle. */
  readonly option?: 'date-format';
};

/** Roles that only one column of a file can have. */
export const onlyOnce: readonly RoleName[] = [
  'touchpoint',
  'channel',
  'language',
  'answeredAt',
  'answeredTime',
  'answerId',
  'customerId',
  'customerEmail',
  'recordId',
  'plan',
  'amount',
  'quantity',
  'currency',
  'interval',
  'startedOn',
  'endedOn',
  'orderedAt',
  'cancelReason',
  'cancelKind',
  'tenure',
  'churned',
  'event',
];

/** Everything that keeps a file from being read with a mapping; empty if nothing does. */
export function planProblems(
  columns: readonly string[],
  placed: readonly Placed[],
  mapping: ImportMapping,
  facts: WorkspaceFacts,
): Problem[] {
  return [
    ...columnProblems(columns, placed, mapping),
    ...scoreProblems(placed, facts),
    ...timeProblems(placed, mapping),
    ...placeProblems(placed, mapping),
    ...attributeProblems(placed),
  ];
}

/** Columns the file does not have, and roles that two columns claim. */
export function columnProblems(
  columns: readonly string[],
  placed: readonly Placed[],
  mapping: ImportMapping,
): Problem[] {
  return [...foreignColumns(columns, mapping), ...repeatedRoles(placed)];
}

function foreignColumns(columns: readonly string[], mapping: ImportMapping): Problem[] {
  const spoken = [
    ...Object.keys(mapping.columns).filter((name) => mapping.columns[name]?.role !== 'ignore'),
    ...mapping.skip.map(({ column }) => column),
  ];
  return [...new Set(spoken)]
    .filter((name) => !columns.includes(name))
    .map((name) => about(null, { key: 'mapping-faults.foreign-column', values: { column: name } }));
}

function repeatedRoles(placed: readonly Placed[]): Problem[] {
  return onlyOnce.flatMap((role) =>
    placedAs(placed, role)
      .slice(1)
      .map(({ name }) => about(name, { key: 'mapping-faults.role-twice', values: { role } })),
  );
}

function scoreProblems(placed: readonly Placed[], { surveys }: WorkspaceFacts): Problem[] {
  const scores = placedAs(placed, 'score');
  if (scores.length === 0) return [about(null, { key: 'mapping-faults.no-score' })];
  const fed = new Set<string>();
  return scores.flatMap(({ name, role: { survey } }) => {
    const called = typeof survey === 'string' ? survey : survey.name;
    const found = findNamed(surveys, called);
    const plain = (found?.name ?? called).trim().toLowerCase();
    if (fed.has(plain))
      return [about(name, { key: 'mapping-faults.survey-twice', values: { survey: called } })];
    fed.add(plain);
    if (typeof survey === 'string') {
      return found ? [] : [about(name, { key: 'mapping-faults.no-survey', values: { survey } })];
    }
    return newSurveyProblems(name, survey, found);
  });
}

function newSurveyProblems(
  column: string,
  { name, metric, min, max, direction }: NewSurveyMapping,
  found: WorkspaceFacts['surveys'][number] | undefined,
): Problem[] {
  const scale = { min, max, direction };
  if (found && (found.metric !== metric || scaleKey(found.scale) !== scaleKey(scale))) {
    return [about(column, { key: 'mapping-faults.survey-taken', values: { survey: name } })];
  }
  if (definitions(metric, scale).length > 0) return [];
  const values = { metric: metric.toUpperCase(), min, max };
  return [about(column, { key: 'mapping-faults.not-on-scale', values })];
}

function timeProblems(placed: readonly Placed[], { day, timeZone }: ImportMapping): Problem[] {
  const problems: Problem[] = [];
  const [date] = placedAs(placed, 'answeredAt');
  if (timeZone !== null && !isTimeZone(timeZone)) {
    problems.push(about(null, { key: 'mapping-faults.not-zone', values: { zone: timeZone } }));
  }
  if (!date && day === null) {
    problems.push(about(null, { key: 'mapping-faults.no-answer-day' }));
  }
  if (date && date.role.format === null) {
    problems.push({
      ...about(date.name, { key: 'mapping-faults.two-ways' }),
      option: 'date-format',
    });
  }
  if (date?.role.format === 'DD' && date.role.month === null) {
    problems.push(about(date.name, { key: 'mapping-faults.which-month' }));
  }
  return problems;
}

function placeProblems(placed: readonly Placed[], mapping: ImportMapping): Problem[] {
  return (['touchpoint', 'channel'] as const)
    .filter((role) => placedAs(placed, role).length === 0 && mapping[role] === null)
    .map((what) => about(null, { key: 'mapping-faults.no-place', values: { what } }));
}

/** Attributes that two columns claim. */
export function attributeProblems(placed: readonly Placed[]): Problem[] {
  const keys = new Set<string>();
  return placedAs(placed, 'attribute').flatMap(({ name, role: { key } }) => {
    if (keys.has(key))
      return [about(name, { key: 'mapping-faults.attribute-twice', values: { key } })];
    keys.add(key);
    return [];
  });
}

/** Something that is wrong with a column, or with the whole. */
export function about(column: string | null, sentence: Said): Problem {
  return { column, sentence };
}
