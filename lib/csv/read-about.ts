import type { Said } from '@/lib/words/said';
import type { Told } from '@/lib/words/told';
import { beginning } from './beginning';
import { LineLedger } from './line-ledger';
import type { RoleOf } from './mapping';
import { type Placed, placedAs } from './placed';
import type { Plan } from './plan';
import type { Print } from './read-answer';
import type { CsvRecord } from './read-records';

/** What a line tells beside scores, time and place. */
export type ReadAbout = {
  comment: string | undefined;
  language: string | undefined;
  attributes: Readonly<Record<string, string>>;
  /** Who answered, by the id of the source system or by e-mail address. */
  customer: { externalId: string; email: string | undefined; name: string | undefined } | undefined;
};

export type RefusedCell = { column: string; value: string; reason: Told };

const longestAttribute = 120;
const longestComment = 10_000;
const longestName = 200;
const longestId = 320;

const notEmail: Said = { key: 'import-faults.not-email' };
const tooLong: Said = { key: 'import-faults.too-long', values: { most: longestId } };

/** Reads what a line tells about the answer of one score column and the person who gave it. */
export function aboutReader(
  plan: Plan,
  print: Print,
): (record: CsvRecord) => RefusedCell | ((score: string) => ReadAbout) {
  const language = languageReader(plan);
  const customer = customerReader(plan, print);
  const attributes = attributesReader(plan);
  const comment = commentReader(plan);
  return (record) => {
    const who = customer(record);
    if (who !== undefined && 'reason' in who) return who;
    const rest = { language: language(record), attributes: attributes(record), customer: who };
    return (score) => ({ ...rest, comment: comment(record, score) });
  };
}

/** Reads the attributes of a line; empty cells tell none. */
export function attributesReader({ placed }: Pick<Plan, 'placed'>) {
  const attributes = placedAs(placed, 'attribute').map((column) => ({
    at: column.at,
    key: column.role.key,
    word: wordReader(column.role.values),
  }));
  return (record: CsvRecord): Record<string, string> => {
    const said: Record<string, string> = {};
    for (const { at, key, word } of attributes) {
      const value = beginning(word(record.cells[at] ?? ''), longestAttribute);
      if (value !== '') said[key] = value;
    }
    return said;
  };
}

/** The first comment that is meant for a score column and says anything. */
function commentReader({ placed }: Plan) {
  const columns = placedAs(placed, 'comment');
  if (columns.length === 0) return () => undefined;
  return (record: CsvRecord, score: string): string | undefined => {
    const texts = columns
      .filter(({ role }) => role.for === undefined || role.for.includes(score))
      .map(({ at }) => (record.cells[at] ?? '').trim())
      .filter((text) => text !== '');
    return texts.length > 0 ? beginning(texts.join('\n'), longestComment) : undefined;
  };
}

function languageReader({ placed }: Plan) {
  const [column] = placedAs(placed, 'language');
  if (!column) return () => undefined;
  const word = wordReader(column.role.values);
  return (record: CsvRecord): string | undefined => {
    const text = word(record.cells[column.at] ?? '');
    return text === '' ? undefined : beginning(languageTag(text), 35);
  };
}

/** `DE_at` becomes `de-AT`; what is no language tag stays as it is. */
function languageTag(text: string): string {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? text;
  } catch {
    return text;
  }
}

/**
 * Reads who a line speaks of, by the id of the source system or by e-mail
 * address. In a file that names nobody each line may be somebody: then all that
 * the line says, and how often an equal one came before, is their id.
 */
export function customerReader(plan: Pick<Plan, 'placed' | 'columns' | 'mapping'>, print: Print) {
  const { placed, mapping } = plan;
  const [id] = placedAs(placed, 'customerId');
  const [email] = placedAs(placed, 'customerEmail');
  const names = placedAs(placed, 'customerName').sort(givenNameFirst);
  if (!id && !email) return mapping.lineIsCustomer ? lineNamer(plan, print) : () => undefined;
  const text = (
    record: CsvRecord,
    column: Placed<RoleOf<'customerName' | 'customerId' | 'customerEmail'>> | undefined,
  ) => (column ? (record.cells[column.at] ?? '') : '').trim();
  return (record: CsvRecord): ReadAbout['customer'] | RefusedCell => {
    const address = text(record, email).toLowerCase();
    if (address !== '' && !/^[^\s@]+@[^\s@]+$/.test(address)) {
      return { column: email?.name ?? '', value: address, reason: notEmail };
    }
    const told = text(record, id);
    const externalId = told || address;
    if (externalId === '') return undefined;
    if (externalId.length > longestId) {
      const column = (told === '' ? email : id)?.name ?? '';
      return { column, value: externalId, reason: tooLong };
    }
    const parts = names.map((column) => text(record, column)).filter((one) => one !== '');
    const called = beginning(parts.join(' '), longestName);
    return { externalId, email: address || undefined, name: called || undefined };
  };
}

const printLength = 32;

function lineNamer({ columns }: Pick<Plan, 'columns'>, print: Print) {
  const equal = new LineLedger();
  return ({ line, cells }: CsvRecord): ReadAbout['customer'] => {
    const content = print(JSON.stringify([columns, cells])).slice(0, printLength);
    const { count } = equal.note(content, line);
    return { externalId: `line-${content}-${count}`, email: undefined, name: undefined };
  };
}

/** Names in two columns are said as people say them, whichever column comes first. */
function givenNameFirst(a: Placed, b: Placed): number {
  const isGiven = ({ name }: Placed) => (/first|given/i.test(name) ? 0 : 1);
  return isGiven(a) - isGiven(b) || a.at - b.at;
}

/** Reads cells with words put for their codes, in any case. */
export function wordReader(values: Readonly<Record<string, string>>): (cell: string) => string {
  const words = new Map(
    Object.entries(values).map(([code, word]) => [code.trim().toLowerCase(), word]),
  );
  return (cell) => {
    const text = cell.trim();
    return words.size === 0 ? text : (words.get(text.toLowerCase()) ?? text);
  };
}
