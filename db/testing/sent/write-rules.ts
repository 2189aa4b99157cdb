import { layout } from '@/db/layout';
import type { Block, Piece } from './sql-blocks';
import { type TableUse, tableUses } from './table-uses';

const tenant: readonly string[] = layout.tenant;
const placed: readonly string[] = [...layout.reference, ...layout.tenant, ...layout.local];

/** Words of SQL that look like functions and depend on nothing but what stands in them. */
const constructs = ['coalesce', 'greatest', 'least', 'nullif', 'cast', 'row', 'trim'];

/** The same for the same arguments, whenever and wherever they are asked. */
export const immutableFunctions = [
  ...['jsonb_set', 'lower', 'upper', 'abs', 'round', 'array_append', 'array_remove'],
  ...['jsonb_strip_nulls', 'make_interval', 'width_bucket'],
];
const immutable = new Set([...constructs, ...immutableFunctions]);
/** One moment for the whole transaction: fine in UPDATE and DELETE, not in DO UPDATE. */
const steady = new Set(['now', 'transaction_timestamp', 'statement_timestamp']);
const steadyWords = new Set(['current_timestamp', 'current_date', 'localtimestamp']);
const notFunction = new Set([
  ...['in', 'any', 'all', 'some', 'exists', 'and', 'or', 'not', 'values', 'when', 'then', 'else'],
  ...[
    'is',
    'as',
    'on',
    'where',
    'set',
    'interval',
    'numeric',
    'varchar',
    'array',
    'between',
    'case',
  ],
]);
const clocked = new Set(['date', 'time', 'timestamp', 'timestamptz']);

/** What a block breaks of the rules for INSERT, UPDATE and DELETE. */
export function brokenWriteRules(block: Block): string[] {
  const target = tableUses(block).find(({ as }) => as !== 'read');
  if (!target || !placed.includes(target.table)) return [];
  const change = regionOf(block.pieces, ['set'], ['from', 'where', 'returning']);
  const which = target.as === 'insert' ? [] : regionOf(block.pieces, ['where'], ['returning']);
  return [
    ...movedRows(target, change),
    ...[...change, ...which].flatMap((piece, at, all) => unsteadyUse(target, piece, all[at + 1])),
    ...clockedCasts([...change, ...which]),
    ...(target.as === 'insert' ? brokenInsertRules(target, block) : []),
  ];
}

/** The pieces after the first of the starting words, up to one of the ending ones. */
function regionOf(
  pieces: readonly Piece[],
  starts: readonly string[],
  ends: readonly string[],
): readonly Piece[] {
  const isAt = (words: readonly string[]) => (piece: Piece) =>
    piece.depth === 0 && piece.token?.kind === 'word' && words.includes(piece.token.text);
  const start = pieces.findIndex(isAt(starts));
  if (start === -1) return [];
  const rest = pieces.slice(start + 1);
  const end = rest.findIndex(isAt(ends));
  return end === -1 ? rest : rest.slice(0, end);
}

function movedRows({ table }: TableUse, change: readonly Piece[]): string[] {
  const moved = change.some(
    ({ token, depth }, at) =>
      depth === 0 &&
      token?.text === 'workspace_id' &&
      change[at + 1]?.token?.text === '=' &&
      (at === 0 || change[at - 1]?.token?.text === ','),
  );
  return moved && tenant.includes(table) ? ['a row never changes its workspace'] : [];
}

function unsteadyUse(target: TableUse, { token }: Piece, next: Piece | undefined): string[] {
  if (token?.kind !== 'word') return [];
  const { text } = token;
  const inUpsert = target.as === 'insert';
  if (steadyWords.has(text)) return inUpsert ? [`${text} in DO UPDATE SET`] : [];
  if (next?.token?.text !== '(' || notFunction.has(text) || immutable.has(text)) return [];
  if (steady.has(text) && !inUpsert) return [];
  return [
    inUpsert
      ? `${text}() in DO UPDATE SET, which takes immutable functions only`
      : `${text}() in UPDATE or DELETE is not known to be immutable`,
  ];
}

function clockedCasts(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(({ token }, at) => {
    const operand = pieces[at - 1]?.token;
    const type = pieces[at + 1]?.token?.text ?? '';
    const column = operand?.kind === 'word' || operand?.kind === 'name';
    return token?.text === '::' && column && clocked.has(type)
      ? [`a column cast to ${type} follows the time zone of the server`]
      : [];
  });
}

function brokenInsertRules({ table }: TableUse, { pieces }: Block): string[] {
  const at = (word: string) =>
    pieces.findIndex(
      ({ token, depth }) => depth === 0 && token?.kind === 'word' && token.text === word,
    );
  const conflict = at('conflict');
  const values = at('values');
  const body = pieces.slice(0, conflict === -1 ? undefined : conflict);
  const named = body.some(({ token }) => token?.text === 'workspace_id');
  const nested = values !== -1 && body.slice(values).some(({ query }) => query);
  const many = at('select') !== -1 && at('from') !== -1;
  return [
    ...(tenant.includes(table) && !named ? [`a row of ${table} without its workspace`] : []),
    ...(nested ? ['a query inside VALUES: use INSERT … SELECT'] : []),
    ...(many && conflict !== -1 && at('order') === -1
      ? ['INSERT … SELECT … ON CONFLICT without ORDER BY: batches deadlock']
      : []),
  ];
}
