import type { Block, Piece } from './sql-blocks';

/** A table as a block uses it. */
export type TableUse = {
  readonly table: string;
  /** What its columns are called by: the alias, or the table itself. */
  readonly alias: string;
  readonly as: 'read' | 'update' | 'delete' | 'insert';
};

const endOfFrom = new Set([
  ...['where', 'group', 'having', 'window', 'order', 'limit', 'offset', 'for'],
  ...['set', 'returning', 'values', 'fetch'],
]);
const notAlias = new Set([
  ...endOfFrom,
  ...['on', 'using', 'join', 'inner', 'left', 'right', 'full', 'cross', 'natural', 'lateral'],
  ...['select', 'default', 'overriding', 'do', 'nothing', 'with', 'from', 'tablesample', 'not'],
]);

/** The tables that stand in a block itself, in their order. */
export function tableUses({ pieces }: Block): TableUse[] {
  const uses: TableUse[] = [];
  const state = { inFrom: false, deletes: false };
  for (const [at, { token, depth }] of pieces.entries()) {
    if (!token || depth > 0 || token.kind === 'name') continue;
    const as = usedAs(
      token.text,
      { before: wordAt(pieces, at - 1), after: wordAt(pieces, at + 1) },
      state,
    );
    if (token.text === 'delete') state.deletes = true;
    if (endOfFrom.has(token.text)) state.inFrom = false;
    if (as === null) continue;
    if (as === 'delete') state.deletes = false;
    if (as === 'read' || as === 'delete') state.inFrom = true;
    uses.push(...readUse(pieces, at + 1, as));
  }
  return uses;
}

type Around = { readonly before: string | undefined; readonly after: string | undefined };

/** What happens to the table that comes next, if one does. */
function usedAs(
  text: string,
  { before, after }: Around,
  { inFrom, deletes }: { inFrom: boolean; deletes: boolean },
): TableUse['as'] | null {
  switch (text) {
    case 'from':
      if (before === 'distinct') return null;
      return deletes ? 'delete' : 'read';
    case 'join':
    case 'using':
      return 'read';
    case ',':
      return inFrom ? 'read' : null;
    case 'update':
      return before === 'for' || before === 'key' || after === 'set' ? null : 'update';
    case 'into':
      return before === 'insert' ? 'insert' : null;
    default:
      return null;
  }
}

function readUse(pieces: readonly Piece[], start: number, as: TableUse['as']): TableUse[] {
  let at = start;
  while (['only', 'lateral'].includes(wordAt(pieces, at) ?? '')) at += 1;
  let table = nameAt(pieces, at);
  if (table === null) return [];
  if (pieces[at + 1]?.token?.text === '.') {
    const [schema, inSchema] = [table, nameAt(pieces, at + 2) ?? ''];
    at += 2;
    table = schema === 'public' ? inSchema : `${schema}.${inSchema}`;
  }
  if (as !== 'insert' && pieces[at + 1]?.token?.text === '(') return [];
  if (wordAt(pieces, at + 1) === 'as') at += 1;
  const next = pieces[at + 1]?.token;
  const alias = nameAt(pieces, at + 1);
  const named = alias !== null && !(next?.kind === 'word' && notAlias.has(alias));
  return [{ table, alias: named ? alias : table, as }];
}

function nameAt(pieces: readonly Piece[], at: number): string | null {
  const token = pieces[at]?.token;
  return token?.kind === 'word' || token?.kind === 'name' ? token.text : null;
}

function wordAt(pieces: readonly Piece[], at: number): string | undefined {
  const token = pieces[at]?.token;
  return token?.kind === 'word' ? token.text : undefined;
}
