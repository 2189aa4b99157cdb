import type { Holdings, ImportMapping, RoleName } from './mapping';
import { type Placed, placedAs } from './placed';
import { about, attributeProblems, columnProblems, type Problem, roleNames } from './plan-problems';
import { isTimeZone } from './wall-clock';
import type { WorkspaceFacts } from './workspace-facts';

/** What a file can hold beside answers. */
export type ValueHoldings = Exclude<Holdings, 'answers'>;

/** A mapping laid on the columns of a file of customers, subscriptions or orders. */
export type ValuePlan = {
  readonly holds: ValueHoldings;
  readonly columns: readonly string[];
  readonly mapping: ImportMapping;
  readonly facts: WorkspaceFacts;
  readonly placed: readonly Placed[];
};

const ofCustomers: readonly RoleName[] = [
  'customerId',
  'customerEmail',
  'customerName',
  'attribute',
];

/** What a column can become, by what the file holds. */
export const valueRoleNames: Record<ValueHoldings, readonly RoleName[]> = {
  customers: ofCustomers,
  subscriptions: [
    ...ofCustomers,
    'recordId',
    'plan',
    'amount',
    'quantity',
    'currency',
    'interval',
    'startedOn',
    'endedOn',
    'tenure',
    'churned',
    'event',
    'cancelKind',
    'cancelReason',
  ],
  orders: [...ofCustomers, 'recordId', 'orderedAt', 'amount', 'quantity', 'currency'],
};

/**
 * Lays a mapping on the columns of a file of customers, subscriptions or orders.
 *
 * @returns the plan, or what keeps the file from being read at all
 */
export function planValue(
  holds: ValueHoldings,
  columns: readonly string[],
  mapping: ImportMapping,
  facts: WorkspaceFacts,
): { plan: ValuePlan } | { problems: Problem[] } {
  const placed = columns.flatMap((name, at) => {
    const role = Object.hasOwn(mapping.columns, name) ? mapping.columns[name] : undefined;
    return role && role.role !== 'ignore' ? [{ name, at, role }] : [];
  });
  const plan = { holds, columns, mapping, facts, placed };
  const problems = [
    ...columnProblems(columns, placed, mapping),
    ...strangeRoles(plan),
    ...attributeProblems(placed),
    ...customerProblems(plan),
    ...(holds === 'customers' ? [] : moneyProblems(plan)),
    ...(holds === 'subscriptions' ? spanProblems(plan) : []),
    ...(holds === 'orders' ? orderProblems(plan) : []),
    ...dateProblems(plan),
  ];
  return problems.length > 0 ? { problems } : { plan };
}

function has({ placed }: ValuePlan, role: RoleName): boolean {
  return placedAs(placed, role).length > 0;
}

function strangeRoles({ holds, placed }: ValuePlan): Problem[] {
  return placed
    .filter(({ role }) => !valueRoleNames[holds].includes(role.role))
    .map(({ name, role }) => about(name, `A file of ${holds} has no ${roleNames[role.role]}.`));
}

function customerProblems(plan: ValuePlan): Problem[] {
  if (has(plan, 'customerId') || has(plan, 'customerEmail')) return [];
  if (plan.mapping.lineIsCustomer) return [];
  return [
    about(
      null,
      'No column says who the customer is: choose one as customer id or e-mail address, or say that each line is a customer of its own.',
    ),
  ];
}

function moneyProblems(plan: ValuePlan): Problem[] {
  const problems: Problem[] = [];
  if (!has(plan, 'amount')) problems.push(about(null, 'No column is the amount yet: choose one.'));
  if (!has(plan, 'currency') && plan.mapping.currency === null) {
    problems.push(
      about(null, 'No column says the currency: choose one, or give one currency for all lines.'),
    );
  }
  return problems;
}

function spanProblems(plan: ValuePlan): Problem[] {
  const [startedOn, tenure] = [has(plan, 'startedOn'), has(plan, 'tenure')];
  const problems: Problem[] = [];
  if (!startedOn && !tenure) {
    problems.push(
      about(null, 'No column says when a subscription started: choose its start, or a tenure.'),
    );
  }
  if (startedOn && tenure) {
    problems.push(about(null, 'Both a start and a tenure are chosen: leave one of them out.'));
  }
  if (tenure && plan.mapping.day === null) {
    problems.push(about(null, 'Tenure is counted back from a day: say of which day the file is.'));
  }
  if (has(plan, 'churned') && !tenure) {
    problems.push(
      about(null, 'A churn flag needs a tenure beside it: choose one, or the end of each.'),
    );
  }
  if (tenure && has(plan, 'endedOn')) {
    problems.push(about(null, 'With a tenure, a churn flag says who left: leave the end out.'));
  }
  return [...problems, ...(has(plan, 'event') ? eventProblems(plan) : [])];
}

function eventProblems(plan: ValuePlan): Problem[] {
  const ids = has(plan, 'recordId')
    ? []
    : [about(null, 'Lines are events: choose the column that says of which subscription.')];
  const spans = (['tenure', 'churned', 'endedOn'] as const).filter((role) => has(plan, role));
  return [
    ...ids,
    ...spans.map((role) =>
      about(null, `Lines are events, which say the end: leave the ${roleNames[role]} out.`),
    ),
  ];
}

function orderProblems(plan: ValuePlan): Problem[] {
  return has(plan, 'orderedAt')
    ? []
    : [about(null, 'No column says when an order was placed: choose one.')];
}

function dateProblems({ placed, mapping: { timeZone } }: ValuePlan): Problem[] {
  const zone =
    timeZone !== null && !isTimeZone(timeZone)
      ? [about(null, `“${timeZone}” is not a time zone such as Europe/London.`)]
      : [];
  const open = (['startedOn', 'endedOn', 'orderedAt'] as const).flatMap((role) =>
    placedAs(placed, role)
      .filter((column) => column.role.format === null || column.role.format === 'DD')
      .map(({ name }) => ({
        ...about(name, 'Say how its dates are written, and whether the day or the month is first.'),
        option: '--date-format DD/MM/YYYY or --date-format MM/DD/YYYY',
      })),
  );
  return [...zone, ...open];
}
