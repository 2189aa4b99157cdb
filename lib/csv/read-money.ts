import { currencyInput } from '@/lib/value/settings';
import type { Said } from '@/lib/words/said';
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
    if (amount === null) return amounts.refuse(cell, cell === '' ? noAmount : notAmount);
    const count = quantities.text(record);
    const quantity = count === '' ? 1 : readAmount(count);
    if (quantity === null || quantity < 0) return quantities.refuse(count, notQuantity);
    const code = currency(record);
    return typeof code === 'string' ? { amount: amount / unit, quantity, currency: code } : code;
  };
}

function currencyReader({ placed, mapping }: ValuePlan) {
  const cells = cellsOf(placedAs(placed, 'currency')[0]);
  const known = new Map<string, string | null>();
  return (record: CsvRecord): string | RefusedCell => {
    const cell = cells.text(record);
    if (cell === '') return mapping.currency ?? cells.refuse(cell, noCurrency);
    if (!known.has(cell)) known.set(cell, currencyInput.safeParse(cell).data ?? null);
    return known.get(cell) ?? cells.refuse(cell, notCurrency);
  };
}

const longestId = 200;

const noAmount: Said = { key: 'import-faults.no-amount' };
const notAmount: Said = { key: 'import-faults.not-amount' };
const notQuantity: Said = { key: 'import-faults.not-quantity' };
const noCurrency: Said = { key: 'import-faults.no-currency' };
const notCurrency: Said = { key: 'import-faults.not-currency' };
const tooLong: Said = { key: 'import-faults.too-long', values: { most: longestId } };

/** Why a text cannot be the id of a record; null if it can. */
export function idFault(id: string): Said | null {
  return id.length > longestId ? tooLong : null;
}
