import { layout } from '@/db/layout';
import type { Block, Piece } from './sql-blocks';
import { type TableUse, tableUses } from './table-uses';

const tenant: readonly string[] = layout.tenant;

/**
 * The tables of workspaces that a block reads or changes without saying of
 * which workspace: by `workspace_id = …` on the table, or on one that is joined
 * to it by `workspace_id`.
 *
 * @param strict only a parameter or a literal says it, not another table
 */
export function unboundTables(block: Block, strict: boolean): TableUse[] {
  const uses = tableUses(block).filter(({ as }) => as !== 'insert');
  const keyed = uses.filter(({ table }) => keyOf(table) !== null);
  const sides = block.pieces.flatMap((_, at) => comparison(block, at, keyed) ?? []);
  const fixed = sides.flatMap(({ left, right }) => saidBy(left, right, strict));
  const pairs = sides.flatMap(({ left, right }): Pair[] =>
    left.key && right.key ? [[left.key, right.key]] : [],
  );
  const bound = reach(fixed, [...pairs, ...sharedByUsing(block, keyed)]);
  return uses.filter(({ table, alias }) => tenant.includes(table) && !bound.has(alias));
}

type Pair = readonly [string, string];

/** The alias whose workspace a comparison says. */
function saidBy(left: Side, right: Side, strict: boolean): string[] {
  const [key, other] = left.key ? [left.key, right] : [right.key, left];
  return key && other.key === null && (other.fixed || !strict) ? [key] : [];
}

/** What can be reached from the aliases by pairs of equal workspaces. */
function reach(from: readonly string[], pairs: readonly Pair[]): ReadonlySet<string> {
  const reached = new Set(from);
  const step = () => pairs.filter(([a, b]) => reached.has(a) !== reached.has(b));
  for (let next = step(); next.length > 0; next = step()) {
    for (const alias of next.flat()) reached.add(alias);
  }
  return reached;
}

/** The column that says the workspace of a row. */
function keyOf(table: string): string | null {
  if (table === 'workspaces') return 'id';
  return tenant.includes(table) || table === 'members' ? 'workspace_id' : null;
}

type Side = {
  /** The alias whose workspace stands here. */
  readonly key: string | null;
  /** A parameter, a literal or a list. */
  readonly fixed: boolean;
};

type Comparison = { readonly left: Side; readonly right: Side };

function comparison(block: Block, at: number, keyed: readonly TableUse[]): Comparison | null {
  const sign = block.pieces[at]?.token?.text;
  if (sign !== '=' && sign !== 'in') return null;
  const left = sideBefore(block.pieces, at, keyed);
  const right = sideAfter(block.pieces, at, keyed);
  return left.key === null && right.key === null ? null : { left, right };
}

function sideBefore(pieces: readonly Piece[], at: number, keyed: readonly TableUse[]): Side {
  let end = at - 1;
  // A cast stands between the value and the sign.
  if (pieces[end - 1]?.token?.text === '::') end -= 2;
  return sideOf(pieces, end, keyed);
}

function sideAfter(pieces: readonly Piece[], at: number, keyed: readonly TableUse[]): Side {
  const dotted = pieces[at + 2]?.token?.text === '.';
  const side = sideOf(pieces, dotted ? at + 3 : at + 1, keyed);
  const opens = pieces[at + 1]?.token;
  const list = opens?.text === '(' || opens?.text === 'any';
  return list ? { key: null, fixed: true } : side;
}

function sideOf(pieces: readonly Piece[], at: number, keyed: readonly TableUse[]): Side {
  const token = pieces[at]?.token;
  if (!token) return { key: null, fixed: false };
  const fixed = token.kind === 'parameter' || token.kind === 'string';
  if (token.kind !== 'word' && token.kind !== 'name') return { key: null, fixed };
  const qualifier = pieces[at - 1]?.token?.text === '.' ? pieces[at - 2]?.token?.text : undefined;
  const use =
    qualifier === undefined
      ? onlyOne(keyed.filter(({ table }) => keyOf(table) === token.text))
      : keyed.find(({ alias }) => alias === qualifier);
  return { key: use && keyOf(use.table) === token.text ? use.alias : null, fixed };
}

/** A column without a table belongs to the only table that has it. */
function onlyOne(uses: readonly TableUse[]): TableUse | undefined {
  return uses.length === 1 ? uses[0] : undefined;
}

/** `join … using (workspace_id, …)` ties every table of the block to the others. */
function sharedByUsing({ pieces }: Block, keyed: readonly TableUse[]): Pair[] {
  const ties = pieces.some(({ token }, at) => {
    if (token?.text !== 'using' || pieces[at + 1]?.token?.text !== '(') return false;
    const close = pieces.findIndex((piece, n) => n > at && piece.token?.text === ')');
    return pieces.slice(at, close).some((piece) => piece.token?.text === 'workspace_id');
  });
  const [first, ...others] = keyed;
  return ties && first ? others.map(({ alias }) => [first.alias, alias]) : [];
}
