import { type ValueHoldings, valueRoleNames } from './holdings';
import type { ImportMapping, RoleName } from './mapping';
import { type Placed, placedAs } from './placed';
import { about, attributeProblems, columnProblems, type Problem } from './plan-problems';
import { isTimeZone } from './wall-clock';
import type { WorkspaceFacts } from './workspace-facts';

/** A mapping laid on the columns of a file of customers, subscriptions or orders. */
export type ValuePlan = {
  readonly holds: ValueHoldings;
  readonly columns: readonly string[];
  readonly mapping: ImportMapping;
  readonly facts: WorkspaceFacts;
  readonly placed: readonly Placed[];
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
    .map(({ name, role: { role } }) =>
      about(name, { key: 'mapping-faults.strange-role', values: { holds, role } }),
    );
}

function customerProblems(plan: ValuePlan): Problem[] {
  if (has(plan, 'customerId') || has(plan, 'customerEmail')) return [];
  if (plan.mapping.lineIsCustomer) return [];
  return [about(null, { key: 'mapping-faults.no-customer' })];
}

function moneyProblems(plan: ValuePlan): Problem[] {
  const problems: Problem[] = [];
  if (!has(plan, 'amount')) {
    problems.push(about(null, { key: 'mapping-faults.no-amount' }));
  }
  if (!has(plan, 'currency') && plan.mapping.currency === null) {
    problems.push(about(null, { key: 'mapping-faults.no-currency' }));
  }
  return problems;
}

function spanProblems(plan: ValuePlan): Problem[] {
  const [startedOn, tenure] = [has(plan, 'startedOn'), has(plan, 'tenure')];
  const problems: Problem[] = [];
  if (!startedOn && !tenure) {
    problems.push(about(null, { key: 'mapping-faults.no-start' }));
  }
  if (startedOn && tenure) {
    problems.push(about(null, { key: 'mapping-faults.start-and-tenure' }));
  }
  if (tenure && plan.mapping.day === null) {
    problems.push(about(null, { key: 'mapping-faults.tenure-day' }));
  }
  if (has(plan, 'churned') && !tenure) {
    problems.push(about(null, { key: 'mapping-faults.flag-needs-tenure' }));
  }
  if (tenure && has(plan, 'endedOn')) {
    problems.push(about(null, { key: 'mapping-faults.tenure-and-end' }));
  }
  return [...problems, ...(has(plan, 'event') ? eventProblems(plan) : [])];
}

function eventProblems(plan: ValuePlan): Problem[] {
  const ids = has(plan, 'recordId') ? [] : [about(null, { key: 'mapping-faults.events-need-id' })];
  const spans = (['tenure', 'churned', 'endedOn'] as const).filter((role) => has(plan, role));
  return [
    ...ids,
    ...spans.map((role) => about(null, { key: 'mapping-faults.events-say-end', values: { role } })),
  ];
}

function orderProblems(plan: ValuePlan): Problem[] {
  return has(plan, 'orderedAt') ? [] : [about(null, { key: 'mapping-faults.no-order-day' })];
}

function dateProblems({ placed, mapping: { timeZone } }: ValuePlan): Problem[] {
  const zone =
    timeZone !== null && !isTimeZone(timeZone)
      ? [about(null, { key: 'mapping-faults.not-zone', values: { zone: timeZone } })]
      : [];
  const open = (['startedOn', 'endedOn', 'orderedAt'] as const).flatMap((role) =>
    placedAs(placed, role)
      .filter((column) => column.role.format === null || column.role.format === 'DD')
      .map(({ name }) => ({
        ...about(name, { key: 'mapping-faults.dates-how' }),
        option: 'date-format' as const,
      })),
  );
  return [...zone, ...open];
}
