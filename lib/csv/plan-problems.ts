import { definitions } from '@/lib/metrics/definition';
import { scaleKey } from '@/lib/metrics/scale';
import type { ImportMapping, NewSurveyMapping, RoleName } from './mapping';
import { type Placed, placedAs } from './placed';
import { isTimeZone } from './wall-clock';
import { findNamed, type WorkspaceFacts } from './workspace-facts';

/** Why a file cannot be read with a mapping, about a column or about the whole. */
export type Problem = {
  readonly column: string | null;
  readonly sentence: string;
  /** The option of the command line that settles it, if there is one. */
  readonly option?: string;
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
    .map((name) =>
      about(null, `The mapping speaks of a column “${name}”, which the file does not have.`),
    );
}

function repeatedRoles(placed: readonly Placed[]): Problem[] {
  return onlyOnce.flatMap((role) =>
    placedAs(placed, role)
      .slice(1)
      .map(({ name }) => about(name, `Another column is the ${roleNames[role]} already.`)),
  );
}

/** What a column becomes, as a reader calls it. */
export const roleNames: Record<RoleName, string> = {
  score: 'score',
  comment: 'comment',
  touchpoint: 'touchpoint',
  channel: 'channel',
  language: 'language',
  answeredAt: 'time of answer',
  answeredTime: 'time of day',
  answerId: 'answer id',
  customerId: 'customer id',
  customerEmail: 'customer’s e-mail address',
  customerName: 'customer’s name',
  attribute: 'attribute',
  recordId: 'id of the record',
  plan: 'plan',
  amount: 'amount',
  quantity: 'quantity',
  currency: 'currency',
  interval: 'billing interval',
  startedOn: 'start',
  endedOn: 'end',
  orderedAt: 'date of order',
  cancelReason: 'reason for leaving',
  cancelKind: 'kind of leaving',
  tenure: 'tenure',
  churned: 'churn flag',
  event: 'event',
  ignore: 'column left out',
};

function scoreProblems(placed: readonly Placed[], { surveys }: WorkspaceFacts): Problem[] {
  const scores = placedAs(placed, 'score');
  if (scores.length === 0) return [about(null, 'No column is a score yet: choose at least one.')];
  const fed = new Set<string>();
  return scores.flatMap(({ name, role: { survey } }) => {
    const called = typeof survey === 'string' ? survey : survey.name;
    const found = findNamed(surveys, called);
    const plain = (found?.name ?? called).trim().toLowerCase();
    if (fed.has(plain))
      return [about(name, `Another column feeds the survey “${called}” already.`)];
    fed.add(plain);
    if (typeof survey === 'string') {
      return found ? [] : [about(name, `There is no survey “${survey}” in this workspace.`)];
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
    return [
      about(
        column,
        `A survey “${name}” exists already and asks something else: give this one another name.`,
      ),
    ];
  }
  if (definitions(metric, scale).length > 0) return [];
  return [about(column, `${metric.toUpperCase()} is not measured on a scale of ${min}–${max}.`)];
}

function timeProblems(placed: readonly Placed[], { day, timeZone }: ImportMapping): Problem[] {
  const problems: Problem[] = [];
  const [date] = placedAs(placed, 'answeredAt');
  if (timeZone !== null && !isTimeZone(timeZone)) {
    problems.push(about(null, `“${timeZone}” is not a time zone such as Europe/London.`));
  }
  if (!date && day === null) {
    problems.push(
      about(null, 'No column says when an answer was given: choose one, or give one day for all.'),
    );
  }
  if (date && date.role.format === null) {
    problems.push({
      ...about(
        date.name,
        'Its dates can be read in two ways: say whether the day or the month comes first.',
      ),
      option: '--date-format DD/MM/YYYY or --date-format MM/DD/YYYY',
    });
  }
  if (date?.role.format === 'DD' && date.role.month === null) {
    problems.push(about(date.name, 'It holds days of a month: say which month.'));
  }
  return problems;
}

function placeProblems(placed: readonly Placed[], mapping: ImportMapping): Problem[] {
  return (['touchpoint', 'channel'] as const)
    .filter((role) => placedAs(placed, role).length === 0 && mapping[role] === null)
    .map((role) =>
      about(null, `No column says the ${role}: choose one, or give one ${role} for all lines.`),
    );
}

/** Attributes that two columns claim. */
export function attributeProblems(placed: readonly Placed[]): Problem[] {
  const keys = new Set<string>();
  return placedAs(placed, 'attribute').flatMap(({ name, role: { key } }) => {
    if (keys.has(key)) return [about(name, `Another column is the attribute “${key}” already.`)];
    keys.add(key);
    return [];
  });
}

/** Something that is wrong with a column, or with the whole. */
export function about(column: string | null, sentence: string): Problem {
  return { column, sentence };
}
