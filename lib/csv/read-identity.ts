import { LineLedger } from './line-ledger';
import { placedAs } from './placed';
import type { Plan } from './plan';
import type { Print, ReadAnswer } from './read-answer';
import type { CsvRecord } from './read-records';

export type Identity = Pick<ReadAnswer, 'identity' | 'id'>;

const printLength = 32;

/**
 * Names each line for good, so that reading it again, in this file or another,
 * finds the same answers: by its own id where the file has one, else by all it
 * says and how often an equal line came before. What the mapping says of every
 * line (one touchpoint, channel or day) counts as said by the line.
 */
export function identityReader(plan: Plan, print: Print): (record: CsvRecord) => Identity {
  const [id] = placedAs(plan.placed, 'answerId');
  const { touchpoint, channel, day } = plan.mapping;
  const every = [plan.columns, touchpoint, channel, day];
  const equal = new LineLedger();
  // The beginnings of what JSON makes of an array of the kind of name, its scope and the name.
  const idBefore = JSON.stringify(['id', id?.role.prefix]).slice(0, -1);
  const lineBefore = JSON.stringify(['line', every]).slice(0, -1);
  return (record) => {
    const value = id ? (record.cells[id.at] ?? '').trim() : '';
    if (id && value !== '') {
      const name = print(`${idBefore},${JSON.stringify(value)}]`).slice(0, printLength);
      return { identity: name, id: { column: id.name, value } };
    }
    const content = print(`${lineBefore},${JSON.stringify(record.cells)}]`).slice(0, printLength);
    const { count } = equal.note(content, record.line);
    return { identity: `${content}-${count}`, id: null };
  };
}
