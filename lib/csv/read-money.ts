import { currencyInput } from '@/lib/value/settings';
import { cellsOf } from './column-cells';
import { placedAs } from './placed';
import type { RefusedCell } from './read-about';
import type { CsvRecord } from './read-records';
import { readAmount } from './value-cells';
import type { ValuePlan } from './value-plan';

type Money = { amount: number; quantity: number; currency: string };

/** Reads the amount of a line, how many times it is paid, and its currency. */
export function moneyReader(plan: ValuePlan): (record: CsvRecord) => Money | RefusedCell {
  const [column] = placedAs(plan.placed, 'amount');
  const amounts = cellsOf(column);
  const quantities = cellsOf(placedAs(plan.placed, 'quantity')[0]);
  const currency = currencyReader(plan);
  const unit = column?.role.inCents ? 100 : 1;

  return (record) => {
    const cell = amounts.text(record);
    const amount = readAmount(cell);
    if (amount === null) return amounts.refuse(cell, cell === '' ? 'No amount' : 'Not an amount');
    const count = quantities.text(record);
    const quantity = count === '' ? 1 : readAmount(count);
    if (quantity === null || quantity < 0) return quantities.refuse(count, 'Not a quantity');
    const code = currency(record);
    return typeof code === 'string' ? { amount: amount / unit, quantity, currency: code } : code;
  };
}

function currencyReader({ placed, mapping }: ValuePlan) {
  const cells = cellsOf(placedAs(placed, 'currency')[0]);
  const known = new Map<string, string | null>();
  return (record: CsvRecord): string | RefusedCell => {
    const cell = cells.text(record);
    if (cell === '') return mapping.currency ?? cells.refuse(cell, 'No currency');
    if (!known.has(cell)) known.set(cell, currencyInput.safeParse(cell).data ?? null);
    return known.get(cell) ?? cells.refuse(cell, 'Not a currency such as EUR');
  };
}

const longestId = 200;

/** Why a text cannot be the id of a record; null if it can. */
export function idFault(id: string): string | null {
  return id.length > longestId ? `Longer than ${longestId} characters` : null;
}
