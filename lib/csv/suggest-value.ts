import { addMonths, endOfMonth, firstOf } from '@/lib/metrics/calendar';
import { dayIn } from '@/lib/metrics/period';
import { tell } from '@/lib/words/told';
import type { Words } from '@/lib/words/words';
import type { ValueHoldings } from './holdings';
import { type Holdings, holdings } from './holdings';
import type { ColumnRole, ImportMapping, RoleName, SkipRule } from './mapping';
import { plainHeader } from './plain-header';
import { onlyOnce } from './plan-problems';
import { presetHeader } from './preset';
import type { ColumnProfile, FileProfile } from './profile';
import { isNameless } from './stored-names';
import { isDateColumn } from './suggest-date';
import { suggestedRole } from './suggested-role';
import { readAmount } from './value-cells';
import { type ValuePreset, valuePresets, valueRules } from './value-presets';
import type { WorkspaceFacts } from './workspace-facts';

/** How a file is mapped if it holds customers, subscriptions or orders. */
export type ValueSuggestion = {
  /** The program or shape it is known by; null if it is mapped by the names of its columns alone. */
  readonly name: string | null;
  readonly remarks: readonly string[];
  readonly mapping: ImportMapping;
};

/** What a file seems to hold, and how it is mapped for each thing it could. */
export type Suggestions = {
  readonly holds: Holdings;
  readonly mappings: Record<Holdings, ImportMapping>;
  readonly value: Record<ValueHoldings, ValueSuggestion>;
};

/**
 * Guesses what a file holds from the names of its columns. A file with a score
 * holds answers; in doubt it is answers too.
 *
 * @param answers how it is mapped if it holds answers
 * @param isSurvey whether its header gives away a program of surveys
 */
export function suggestHoldings(
  t: Words,
  file: FileProfile,
  facts: WorkspaceFacts,
  answers: ImportMapping,
  isSurvey: boolean,
): Suggestions {
  const value = {
    customers: suggestValue(t, 'customers', file, facts),
    subscriptions: suggestValue(t, 'subscriptions', file, facts),
    orders: suggestValue(t, 'orders', file, facts),
  };
  const mappings = {
    answers,
    customers: value.customers.mapping,
    subscriptions: value.subscriptions.mapping,
    orders: value.orders.mapping,
  };
  const named = holdings.find((one) => one !== 'answers' && value[one].name !== null);
  const told = isSurvey || hasNamedScore(file) ? 'answers' : (named ?? byRoles(mappings, file));
  return { holds: told, mappings, value };
}

function byRoles(mappings: Record<Holdings, ImportMapping>, file: FileProfile): Holdings {
  const has = (holds: Holdings, ...roles: RoleName[]) =>
    roles.every((wanted) =>
      Object.values(mappings[holds].columns).some(({ role }) => role === wanted),
    );
  const isOf = (holds: Holdings) => has(holds, 'customerId') || has(holds, 'customerEmail');
  if (isOf('subscriptions') && has('subscriptions', 'amount')) {
    const isTold = has('subscriptions', 'plan') || has('subscriptions', 'endedOn');
    if (has('subscriptions', 'tenure') || (isTold && has('subscriptions', 'startedOn'))) {
      return 'subscriptions';
    }
  }
  if (isOf('orders') && has('orders', 'amount', 'orderedAt')) return 'orders';
  const isList = isOf('customers') && !has('answers', 'score') && !has('answers', 'comment');
  return isList && file.columns.length > 1 ? 'customers' : 'answers';
}

function hasNamedScore({ columns }: FileProfile): boolean {
  return columns.some(({ name }) =>
    /\b(score|rating|nps|csat|ces|satisf\w*|effort|recommend\w*)\b/.test(plainHeader(name)),
  );
}

function suggestValue(
  t: Words,
  holds: ValueHoldings,
  file: FileProfile,
  facts: WorkspaceFacts,
): ValueSuggestion {
  const preset = presetOf(holds, file);
  const roles = {
    ...namedRoles(holds, preset, file),
    ...(preset ? {} : spacedOrders(holds, file)),
  };
  const has = (wanted: RoleName) => Object.values(roles).some(({ role }) => role === wanted);
  const mapping: ImportMapping = {
    holds,
    columns: Object.fromEntries(
      file.columns.map(({ name }): [string, ColumnRole] => [
        name,
        Object.hasOwn(roles, name) ? (roles[name] ?? ignored) : ignored,
      ]),
    ),
    touchpoint: null,
    channel: null,
    day: has('tenure') ? endOfLastMonth(facts) : null,
    timeZone: preset?.timeZone ?? facts.timeZone,
    currency: holds === 'customers' || has('currency') ? null : (facts.baseCurrency ?? null),
    interval: 'month',
    skip: skipRules(t, preset, file),
    file: { encoding: null, delimiter: null, headerRows: null },
  };
  const name = preset && tell(t, preset.name);
  return { name, remarks: preset?.remarks.map((key) => t(key)) ?? [], mapping };
}

/** The last day that every view of whole months sees at once. */
function endOfLastMonth({ now, timeZone }: WorkspaceFacts): string {
  return endOfMonth(addMonths(firstOf(dayIn(now, timeZone), 1), -1));
}

const ignored: ColumnRole = { role: 'ignore' };
/** An empty end says that nothing has ended, and that no other column is the end. */
const noneEnded: ColumnRole = { role: 'endedOn', format: 'ISO' };

/** Names in small letters with single spaces, as both kinds of rules write them. */
function headersOf({ name }: ColumnProfile): string[] {
  return [presetHeader(name), plainHeader(name)];
}

function presetOf(holds: ValueHoldings, { columns }: FileProfile): ValuePreset | null {
  const names = columns.flatMap(headersOf);
  const found = valuePresets.find(
    (preset) =>
      preset.holds === holds && preset.has.every((one) => names.some((name) => one.test(name))),
  );
  return found ?? null;
}

function namedRoles(
  holds: ValueHoldings,
  preset: ValuePreset | null,
  file: FileProfile,
): Record<string, ColumnRole> {
  const given: Record<string, ColumnRole> = {};
  const isTaken = (wanted: RoleName) =>
    onlyOnce.includes(wanted) && Object.values(given).some(({ role }) => role === wanted);
  for (const [header, role] of [...(preset?.rules ?? []), ...valueRules[holds]]) {
    const named = file.columns.filter(
      (column) =>
        !Object.hasOwn(given, column.name) && headersOf(column).some((name) => header.test(name)),
    );
    for (const column of named) {
      if (isTaken(role)) continue;
      if (fits(column, role)) given[column.name] = suggestedRole(role, column, { surveys: [] });
      else if (preset && role === 'endedOn' && column.filled === 0) given[column.name] = noneEnded;
    }
  }
  return given;
}

function fits(column: ColumnProfile, role: RoleName): boolean {
  if (role === 'endedOn' && column.filled === 0) return false;
  if (role === 'startedOn' || role === 'endedOn' || role === 'orderedAt') {
    return isDateColumn(column);
  }
  if (role === 'amount') return column.first.every((cell) => readAmount(cell) !== null);
  if (role === 'customerEmail') return column.emails > column.looked * 0.8;
  if (role === 'attribute') return column.values !== null && column.values.length > 1;
  return column.filled > 0;
}

/**
 * A file without a header whose columns are numbers and one date: the first is
 * the customer, and the one with decimals what they paid.
 */
function spacedOrders(holds: ValueHoldings, { columns }: FileProfile): Record<string, ColumnRole> {
  const areNameless = columns.every(({ name }) => isNameless(name));
  const [customer] = columns;
  const date = columns.find((column) => isDateColumn(column));
  const amount = columns.find(({ first }) => first.some((cell) => /^\d+[.,]\d{1,2}$/.test(cell)));
  if (holds !== 'orders' || !areNameless || !customer || !date || !amount) return {};
  if (customer === date || customer === amount) return {};
  const facts = { surveys: [] };
  return {
    [customer.name]: { role: 'customerId' },
    [date.name]: suggestedRole('orderedAt', date, facts),
    [amount.name]: suggestedRole('amount', amount, facts),
  };
}

function skipRules(t: Words, preset: ValuePreset | null, { columns }: FileProfile): SkipRule[] {
  return (preset?.skip ?? []).flatMap(({ column, is, reason }) =>
    columns
      .filter((one) => headersOf(one).some((name) => column.test(name)))
      .map(({ name }) => ({ column: name, is: [...is], reason: t(reason) })),
  );
}
