import type { ToldCustomer } from '@/lib/value/customer-facts';
import type { NewOrder } from '@/lib/value/judge-orders';
import type { Said } from '@/lib/words/said';
import { cellsOf } from './column-cells';
import { LineLedger } from './line-ledger';
import { placedAs } from './placed';
import type { RefusedCell } from './read-about';
import type { Print } from './read-answer';
import { idFault, moneyReader } from './read-money';
import type { CsvRecord } from './read-records';
import { dayReader } from './value-cells';
import type { ValuePlan } from './value-plan';

const printLength = 32;

const noDate: Said = { key: 'import-faults.no-order-date' };

/**
 * Reads orders. Without an id of its own, an order is all that its line says
 * and how often an equal line came before it in the file.
 */
export function orderReader(
  plan: ValuePlan,
  print: Print,
): (record: CsvRecord, customer: ToldCustomer) => NewOrder | RefusedCell {
  const { placed, mapping, facts } = plan;
  const money = moneyReader(plan);
  const ids = cellsOf(placedAs(placed, 'recordId')[0]);
  const [date] = placedAs(placed, 'orderedAt');
  const dates = cellsOf(date);
  const fileZone = mapping.timeZone ?? facts.timeZone;
  const readDay = dayReader(date?.role.format ?? null, fileZone, facts.timeZone);
  const equal = new LineLedger();

  function idOf(record: CsvRecord): string {
    const own = ids.text(record);
    if (own !== '') return own;
    const content = print(JSON.stringify([plan.columns, record.cells])).slice(0, printLength);
    return `line-${content}-${equal.note(content, record.line).count}`;
  }

  return (record, customer) => {
    const externalId = idOf(record);
    const fault = idFault(externalId);
    if (fault !== null) return ids.refuse(externalId, fault);
    const cell = dates.text(record);
    const when = cell === '' ? { reason: noDate } : readDay(cell);
    if ('reason' in when) return dates.refuse(cell, when.reason);
    const paid = money(record);
    if ('reason' in paid) return paid;
    const { amount, quantity, currency } = paid;
    return { externalId, customer, amount: amount * quantity, currency, orderedAt: when.at };
  };
}
